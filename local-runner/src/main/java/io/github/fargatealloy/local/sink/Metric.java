package io.github.fargatealloy.local.sink;

/** A metric of one resource, of which data points arrived. */
public record Metric(Resource resource, String name, String unit) {

  /** Whether it is one of those that Alloy makes from the metadata endpoint. */
  public boolean isOfEcs() {
    return name.startsWith("ecs.task.") || name.startsWith("container.");
  }
}
