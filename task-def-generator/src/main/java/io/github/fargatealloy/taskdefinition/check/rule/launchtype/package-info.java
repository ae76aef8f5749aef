/** Rules on keys that a launch type or network mode does not have. */
package io.github.fargatealloy.taskdefinition.check.rule.launchtype;
