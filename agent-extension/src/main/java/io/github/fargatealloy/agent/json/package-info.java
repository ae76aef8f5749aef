/**
 * A JSON reader for small documents. The agent ships one, but not as a promise to extensions: the
 * next agent may relocate it.
 */
package io.github.fargatealloy.agent.json;
