/** Which components the sidecar of a service needs, and how they connect. */
package io.github.fargatealloy.pipeline.sidecar;
