/** What parser, formatter and checker of the Alloy language share: places in a text, findings. */
package io.github.fargatealloy.alloy;
