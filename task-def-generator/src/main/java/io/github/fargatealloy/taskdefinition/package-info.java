/**
 * From a service description to the request that {@code aws ecs register-task-definition} takes.
 */
package io.github.fargatealloy.taskdefinition;
