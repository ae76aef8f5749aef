/** Where the pipeline ends: one class for each kind of destination. */
package io.github.fargatealloy.pipeline.sidecar.destination;
