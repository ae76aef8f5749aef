/** What happens to telemetry on its way: one class for each kind of processing. */
package io.github.fargatealloy.pipeline.sidecar.processing;
