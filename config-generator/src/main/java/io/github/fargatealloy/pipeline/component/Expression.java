package io.github.fargatealloy.pipeline.component;

import io.github.fargatealloy.pipeline.ComponentId;

/** A value in the Alloy language, ready to stand right of an equals sign. */
public record Expression(String text) {

  public static Expression string(String value) {
    return new Expression(AlloyString.quoted(value));
  }

  /** What a variable of Alloy's own environment holds, which is how secrets come in. */
  public static Expression environment(String variable) {
    return new Expression("sys.env(" + AlloyString.quoted(variable) + ")");
  }

  /** What another component exports. */
  public static Expression export(ComponentId component, String field) {
    return new Expression(component.export(field));
  }

  @Override
  public String toString() {
    return text;
  }
}
