/** JSON as a tree in which every value knows its path and where it stands in the text. */
package io.github.fargatealloy.taskdefinition.json;
