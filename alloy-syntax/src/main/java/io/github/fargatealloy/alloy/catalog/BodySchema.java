package io.github.fargatealloy.alloy.catalog;

import java.util.Map;
import java.util.Optional;

/**
 * What may stand between the braces of a block, in the order of the catalog.
 *
 * @param arguments by name
 * @param blocks by name
 */
public record BodySchema(Map<String, ArgumentSchema> arguments, Map<String, BlockSchema> blocks) {

  public Optional<ArgumentSchema> argument(String name) {
    return Optional.ofNullable(arguments.get(name));
  }

  public Optional<BlockSchema> block(String name) {
    return Optional.ofNullable(blocks.get(name));
  }
}
