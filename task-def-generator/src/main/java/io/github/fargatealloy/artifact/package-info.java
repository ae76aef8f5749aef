/** The generated files as values, and their way to a directory. */
package io.github.fargatealloy.artifact;
