/** Nothing recorded is lost when the application ends: by signal, by exit, or by halt. */
package io.github.fargatealloy.agent.shutdown;
