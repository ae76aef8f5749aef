package io.github.fargatealloy.alloy.catalog;

import java.util.List;
import java.util.Optional;

/**
 * One function of the standard library.
 *
 * @param name with its namespace: {@code string.join}
 * @param parameters in order; the last one stands for any number of arguments when {@code variadic}
 * @param stability the level that it needs
 * @param replacement what to call instead of a deprecated function; empty for all others
 */
public record FunctionSchema(
    String name,
    List<AlloyType> parameters,
    boolean variadic,
    AlloyType result,
    StabilityLevel stability,
    Optional<String> replacement) {

  /** How many arguments a call must have at least. */
  public int leastArguments() {
    return variadic ? parameters.size() - 1 : parameters.size();
  }
}
