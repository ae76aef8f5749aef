package io.github.fargatealloy.service.deploy;

/**
 * A team's own table of prices.
 *
 * @param path as the description spells it
 */
public record PriceFile(String path, String text) {}
