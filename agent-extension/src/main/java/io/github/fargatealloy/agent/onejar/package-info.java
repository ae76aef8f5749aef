/** The part of the one jar that is loaded even when the extension in it cannot be. */
package io.github.fargatealloy.agent.onejar;
