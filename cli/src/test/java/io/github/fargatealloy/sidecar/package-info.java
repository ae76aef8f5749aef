/**
 * The generated sidecar as the task runs it: its entry point, its configuration, the real Alloy.
 */
package io.github.fargatealloy.sidecar;
