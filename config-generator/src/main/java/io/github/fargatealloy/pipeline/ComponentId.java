package io.github.fargatealloy.pipeline;

import java.util.regex.Pattern;

/**
 * What makes a component unique in a configuration, and what every reference to it is computed
 * from.
 *
 * @param type such as {@code otelcol.receiver.otlp}
 * @param label an identifier: letters, digits and underscores, no leading digit
 */
public record ComponentId(String type, String label) {
  private static final Pattern LABEL = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");

  public ComponentId {
    if (!LABEL.matcher(label).matches()) {
      throw new IllegalArgumentException("not a label: " + label);
    }
  }

  /** The expression that reads an export of this component. */
  public String export(String field) {
    return type + "." + label + "." + field;
  }

  @Override
  public String toString() {
    return type + " \"" + label + "\"";
  }
}
