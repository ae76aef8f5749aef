/** Decides what stands for each container of a task on this machine, before anything is started. */
package io.github.fargatealloy.local.plan;
