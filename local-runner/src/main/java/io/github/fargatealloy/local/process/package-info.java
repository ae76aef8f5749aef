/** Containers as processes: started and stopped in the order of ECS, none of them outliving us. */
package io.github.fargatealloy.local.process;
