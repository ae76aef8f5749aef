/** Keeps secret values out of descriptions and out of messages. */
package io.github.fargatealloy.service.read.secret;
