/** What the roles of a task are allowed: the ARNs in use and no others. */
package io.github.fargatealloy.taskdefinition.iam;
