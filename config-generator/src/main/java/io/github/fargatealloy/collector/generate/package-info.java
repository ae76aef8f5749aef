/** Chooses what runs beside the application and has it generated and judged. */
package io.github.fargatealloy.collector.generate;
