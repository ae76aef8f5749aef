/**
 * From the text of {@code service.yaml} to a valid {@link
 * io.github.fargatealloy.service.ServiceFile}: a positioned tree, its structure, the chosen
 * environment, placeholders, then the values and the rules between them.
 */
package io.github.fargatealloy.service.read;
