/** The rules, one class each, in rooms by what they look at; their order. */
package io.github.fargatealloy.taskdefinition.check.rule;
