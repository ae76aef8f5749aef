/** Upstream settings whose defaults suit a sidecar; anything that a user sets wins. */
package io.github.fargatealloy.agent.defaults;
