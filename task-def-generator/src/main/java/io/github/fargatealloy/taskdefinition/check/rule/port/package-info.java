/** Rules on ports. */
package io.github.fargatealloy.taskdefinition.check.rule.port;
