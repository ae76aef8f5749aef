/** What a team changes in a generated task definition. */
package io.github.fargatealloy.taskdefinition.patch;
