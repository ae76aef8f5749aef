/**
 * Judges ECS task definitions: what the API refuses, and what it takes although it never works.
 *
 * <p>{@link io.github.fargatealloy.taskdefinition.check.TaskDefinitionChecker} reads a definition
 * into a tree, checks keys and types against the model of the API, and runs every rule of {@link
 * io.github.fargatealloy.taskdefinition.check.rule}. A new rule is a class in one of its rooms and
 * a line in that room's list.
 */
package io.github.fargatealloy.taskdefinition.check;
