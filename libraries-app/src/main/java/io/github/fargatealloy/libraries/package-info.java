/** An application that uses many libraries, each once, against servers of its own or none. */
package io.github.fargatealloy.libraries;
