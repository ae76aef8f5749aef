/** What is worth recording: no probes, no command lines, and the details that a user asks for. */
package io.github.fargatealloy.agent.signals;
