/**
 * A pipeline as data: components, their identities and the typed connections between them. Nothing
 * here knows how a component is spelled.
 */
package io.github.fargatealloy.pipeline;
