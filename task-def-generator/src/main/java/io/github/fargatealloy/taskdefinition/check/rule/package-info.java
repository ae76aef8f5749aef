/** The rules, one class each, and their order. */
package io.github.fargatealloy.taskdefinition.check.rule;
