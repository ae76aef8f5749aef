/** What runs beside the application: Alloy, AWS Distro for OpenTelemetry, or nothing. */
package io.github.fargatealloy.collector;
