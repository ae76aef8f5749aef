/** What the extension says of itself. */
package io.github.fargatealloy.agent.start;
