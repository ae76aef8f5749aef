/** When two task definitions are the same, although the API answers more than it was sent. */
package io.github.fargatealloy.taskdefinition.normal;
