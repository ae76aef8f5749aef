package io.github.fargatealloy.alloy.syntax;

import io.github.fargatealloy.alloy.Position;

/** A part of an Alloy text that has a place in it. */
public sealed interface Node permits Statement, Expression, ObjectField, Comment {
  /** The first character. */
  Position start();

  /** The place behind the last character. */
  Position end();
}
