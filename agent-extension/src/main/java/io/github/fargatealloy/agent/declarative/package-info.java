/**
 * The extension under a declarative configuration file ({@code otel.config.file}), where the SDK
 * calls none of the customizers and providers that serve properties: the same defaults as additions
 * to the file's model. What the file says stays.
 */
package io.github.fargatealloy.agent.declarative;
