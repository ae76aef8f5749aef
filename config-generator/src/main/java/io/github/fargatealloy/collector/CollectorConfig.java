package io.github.fargatealloy.collector;

import io.github.fargatealloy.contribution.Contribution;
import java.util.Optional;

/** What runs beside the application, and what the task must have for it. */
public sealed interface CollectorConfig permits AlloyConfig, AdotConfig, DaemonConfig, NoCollector {

  Contribution contribution();

  /** The name of its container; empty for none. */
  Optional<String> container();

  /** The configuration's text and the file that holds it; empty where there is no such file. */
  Optional<ConfigFile> file();

  /**
   * A configuration as it is written.
   *
   * @param name such as {@code config.alloy}
   * @param variable environment variable that carries it into the container
   */
  record ConfigFile(String name, String text, String variable) {}
}
