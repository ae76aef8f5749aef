package io.github.fargatealloy.taskdefinition.check.rule.log;

import io.github.fargatealloy.taskdefinition.check.base.ContainerJson;
import java.util.Optional;

/** The options of the log drivers that Docker buffers; awsfirelens hands its options on. */
final class BufferedLogs {
  static final String MODE = "mode";
  static final String BUFFER_SIZE = "max-buffer-size";

  private BufferedLogs() {}

  static Optional<LogOptions> of(ContainerJson container) {
    return LogOptions.of(container, "awslogs").or(() -> LogOptions.of(container, "splunk"));
  }
}
