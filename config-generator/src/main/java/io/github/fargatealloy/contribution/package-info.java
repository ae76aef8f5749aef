/**
 * What the parts of a description add to its task, in neutral records that the generator of task
 * definitions turns into the ECS API's own.
 */
package io.github.fargatealloy.contribution;
