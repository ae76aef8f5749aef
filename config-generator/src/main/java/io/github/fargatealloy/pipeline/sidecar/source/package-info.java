/** Where telemetry enters the pipeline: one class for each kind of source. */
package io.github.fargatealloy.pipeline.sidecar.source;
