/** Rules on a task as a whole. */
package io.github.fargatealloy.taskdefinition.check.rule.task;
