/** Which ECS task and container this JVM runs in, as resource attributes. */
package io.github.fargatealloy.agent.detect;
