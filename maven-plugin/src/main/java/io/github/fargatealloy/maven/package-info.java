/** Parameters and printing for Maven; what is done lies in the modules below. */
package io.github.fargatealloy.maven;
