/**
 * Runs a generated task definition on this machine, with processes in place of containers: metadata
 * endpoint, OTLP sink, start and stop in the order of ECS, and a report of what arrived.
 */
package io.github.fargatealloy.local;
