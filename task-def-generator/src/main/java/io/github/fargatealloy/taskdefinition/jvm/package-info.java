/**
 * What the task definition tells the JVM: its heap, what small tasks start faster with, and where a
 * crash is reported; never against what the team says itself.
 */
package io.github.fargatealloy.taskdefinition.jvm;
