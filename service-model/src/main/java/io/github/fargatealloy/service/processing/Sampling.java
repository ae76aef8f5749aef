package io.github.fargatealloy.service.processing;

import java.math.BigDecimal;
import java.util.List;

/**
 * Which share of traces is kept, decided by the trace's id so that all services decide alike.
 *
 * @param percentage of traces that no rule matches, above 0 to 100
 * @param rules the first that matches a trace's entry into the service counts
 */
public record Sampling(BigDecimal percentage, List<RouteRule> rules) {

  public Sampling {
    rules = List.copyOf(rules);
  }

  /**
   * What is kept of one route.
   *
   * @param route such as {@code /orders/{id}}, or a prefix that ends with {@code *}
   * @param percentage 0 to 100
   */
  public record RouteRule(String route, BigDecimal percentage) {}

  /** Every trace. */
  public static Sampling everything() {
    return new Sampling(BigDecimal.valueOf(100), List.of());
  }

  public boolean keepsEverything() {
    return percentage.compareTo(BigDecimal.valueOf(100)) == 0 && rules.isEmpty();
  }
}
