/** Values that several parts of a description share: images, secrets, ports, signals. */
package io.github.fargatealloy.service.value;
