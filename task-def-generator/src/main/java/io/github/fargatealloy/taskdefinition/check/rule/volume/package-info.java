/** Rules on volumes and mounts. */
package io.github.fargatealloy.taskdefinition.check.rule.volume;
