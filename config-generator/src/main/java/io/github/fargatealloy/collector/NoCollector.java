package io.github.fargatealloy.collector;

import io.github.fargatealloy.contribution.Contribution;
import java.util.Optional;

/** Nothing: the containers' output and Container Insights are what CloudWatch has of the task. */
public record NoCollector(Contribution contribution) implements CollectorConfig {

  @Override
  public Optional<String> container() {
    return Optional.empty();
  }

  @Override
  public Optional<ConfigFile> file() {
    return Optional.empty();
  }
}
