/** Rules on log drivers and FireLens. */
package io.github.fargatealloy.taskdefinition.check.rule.log;
