/** Parameters and printing; what is done lies in the modules below. */
package io.github.fargatealloy.cli;
