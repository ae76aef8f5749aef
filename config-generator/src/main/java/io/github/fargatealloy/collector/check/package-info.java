/** Options of {@code telemetry} that do not go together: one class for each rule. */
package io.github.fargatealloy.collector.check;
