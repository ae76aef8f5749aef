package io.github.fargatealloy.alloy.syntax;

/** What a file or a block consists of. */
public sealed interface Statement extends Node permits Attribute, Block {
  /** What is set or opened, dots included: {@code otelcol.receiver.otlp}. */
  Identifier name();
}
