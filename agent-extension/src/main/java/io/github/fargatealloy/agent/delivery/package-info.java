/**
 * How telemetry reaches a sidecar that is not there yet, restarts, or refuses for a while: kept
 * within a bound and delivered later, without a log line for every attempt.
 */
package io.github.fargatealloy.agent.delivery;
