/** Rules on a container: its image, its share, its start, its health. */
package io.github.fargatealloy.taskdefinition.check.rule.container;
