/** The way from a file to its artifacts, which the command line and the Maven plugin share. */
package io.github.fargatealloy.generate;
