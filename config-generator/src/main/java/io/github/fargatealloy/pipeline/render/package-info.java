/** From a proved pipeline to the text of a configuration, one template for each component. */
package io.github.fargatealloy.pipeline.render;
