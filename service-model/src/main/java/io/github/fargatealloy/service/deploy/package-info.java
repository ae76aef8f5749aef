/** Where and how a service runs: what {@code aws ecs create-service} has to know. */
package io.github.fargatealloy.service.deploy;
