/**
 * The keys of a service description: one catalogue for the reader, its messages and the JSON
 * Schema.
 */
package io.github.fargatealloy.service.read.keys;
