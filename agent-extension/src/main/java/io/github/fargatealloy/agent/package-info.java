/** An OpenTelemetry Java agent extension that knows its ECS task and its sidecar. */
package io.github.fargatealloy.agent;
