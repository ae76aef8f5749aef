/** AWS Distro for OpenTelemetry in place of Alloy. */
package io.github.fargatealloy.adot;
