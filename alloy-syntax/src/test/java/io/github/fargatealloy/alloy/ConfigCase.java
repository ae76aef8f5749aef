package io.github.fargatealloy.alloy;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * A config and what the real Alloy says about it.
 *
 * @param id of no meaning but unique
 * @param kind how the config came about
 * @param stability the level that Alloy was started with
 * @param decidedBy {@code schema}: names, types and structure; {@code value}: what a value means
 * @param verdict {@code accept} or {@code refuse}
 * @param refusedBy {@code validate}, or {@code run} when {@code alloy validate} lets it pass; null
 *     when accepted
 * @param line of Alloy's first error, or null
 * @param column of Alloy's first error, or null
 * @param formatted what {@code alloy fmt} makes of it, or null
 */
public record ConfigCase(
    String id,
    String kind,
    String stability,
    String config,
    @JsonProperty("class") String decidedBy,
    String verdict,
    @JsonProperty("refused_by") String refusedBy,
    Integer line,
    Integer column,
    String formatted) {
  public boolean accepted() {
    return verdict.equals("accept");
  }

  @Override
  public String toString() {
    return id + " (" + kind + ")";
  }
}
