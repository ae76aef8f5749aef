/** The real Alloy, when it is on {@code PATH}, and what a sidecar has around it. */
package io.github.fargatealloy.pipeline.real;
