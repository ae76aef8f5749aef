package io.github.fargatealloy.alloy.catalog;

import java.util.function.Supplier;

/**
 * A nested block: its name ({@code endpoint}, {@code stage.json}), how often it may stand, and what
 * it holds.
 *
 * @param labelled it takes a label, and must have one
 * @param bodySource asked late, because some blocks contain themselves
 */
public record BlockSchema(
    String name,
    boolean required,
    boolean repeated,
    boolean labelled,
    Supplier<BodySchema> bodySource) {

  public BodySchema body() {
    return bodySource.get();
  }
}
