/** Rules on variables, secrets and files of variables. */
package io.github.fargatealloy.taskdefinition.check.rule.environment;
