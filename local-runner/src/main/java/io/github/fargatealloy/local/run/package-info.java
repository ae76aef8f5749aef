/** A whole local run, from the generated file to the report. */
package io.github.fargatealloy.local.run;
