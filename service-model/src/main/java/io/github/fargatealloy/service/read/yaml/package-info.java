/** The part of YAML that a service description may use, as a tree that knows its positions. */
package io.github.fargatealloy.service.read.yaml;
