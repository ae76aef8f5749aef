/**
 * The task metadata endpoint, version 4, derived from a task definition.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/AmazonECS/latest/developerguide/task-metadata-endpoint-v4-fargate.html">Task
 *     metadata endpoint version 4 on Fargate</a>
 */
package io.github.fargatealloy.local.metadata;
