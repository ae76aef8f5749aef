package io.github.fargatealloy.service.read;

import io.github.fargatealloy.service.HealthCheck;
import io.github.fargatealloy.service.read.keys.AppKeys;
import io.github.fargatealloy.service.read.keys.Key;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads {@code health-check} of the application or of another container. */
final class HealthCheckReader {
  private static final int INTERVAL_SECONDS = 30;
  private static final int TIMEOUT_SECONDS = 5;
  private static final int RETRIES = 3;
  private static final int START_PERIOD_SECONDS = 60;

  private final Optional<SectionReader> check;

  HealthCheckReader(SectionReader container) {
    this.check = container.optional(AppKeys.HEALTH_CHECK);
  }

  Optional<HealthCheck> read() {
    return check.map(HealthCheckReader::read);
  }

  private static HealthCheck read(SectionReader section) {
    int interval = section.value(AppKeys.INTERVAL).orElse(INTERVAL_SECONDS);
    int timeout = section.value(AppKeys.TIMEOUT).orElse(TIMEOUT_SECONDS);
    if (timeout >= interval) {
      Key<?> written = section.isAbsent(AppKeys.TIMEOUT) ? AppKeys.INTERVAL : AppKeys.TIMEOUT;
      section.warn(
          ContainerProblems.HEALTH_CHECK,
          written,
          "%s must be less than the interval of %ss, but is %ss"
              .formatted(section.path(AppKeys.TIMEOUT), interval, timeout),
          "timeout: %ss".formatted(Math.max(2, interval - 1)));
    }
    return new HealthCheck(
        command(section),
        interval,
        timeout,
        section.value(AppKeys.RETRIES).orElse(RETRIES),
        section.value(AppKeys.START_PERIOD).orElse(START_PERIOD_SECONDS));
  }

  private static List<String> command(SectionReader section) {
    List<String> command = new ArrayList<>();
    command.add(section.isList(AppKeys.CHECK_COMMAND) ? "CMD" : "CMD-SHELL");
    command.addAll(section.several(AppKeys.CHECK_COMMAND));
    return command;
  }
}
