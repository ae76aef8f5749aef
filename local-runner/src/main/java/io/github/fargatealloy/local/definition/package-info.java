/** The part of an ECS task definition that a local run needs, read from the generated file. */
package io.github.fargatealloy.local.definition;
