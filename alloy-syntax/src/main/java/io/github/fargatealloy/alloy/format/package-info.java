/** The canonical layout of an Alloy text: what {@code alloy fmt} writes. */
package io.github.fargatealloy.alloy.format;
