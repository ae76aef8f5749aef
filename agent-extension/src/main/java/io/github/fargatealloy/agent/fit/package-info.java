/**
 * Fits the agent to the application: what cannot match any class on its class path is switched off
 * before the application starts, because every instrumentation that is on costs start-up time.
 */
package io.github.fargatealloy.agent.fit;
