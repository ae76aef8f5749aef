/** Lets a virtual machine with the agent in it use class data archives and ahead-of-time caches. */
package io.github.fargatealloy.agent.sharing;
