package io.github.fargatealloy.service.read;

import io.github.fargatealloy.service.AppContainer;
import io.github.fargatealloy.service.read.keys.AppKeys;
import io.github.fargatealloy.service.read.keys.ServiceKeys;

/**
 * The time that the application has to stop. <a
 * href="https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ContainerDefinition.html">Each
 * container has up to 120 s of its own</a>; only Fargate Spot gives the task as a whole a limit.
 */
final class StopBudget {
  /** Spring Boot's graceful phase and the agent's last flush. */
  private static final int APP_SECONDS = 30 + 10;

  private StopBudget() {}

  static void check(SectionReader root, AppContainer app) {
    SectionReader section = root.section(ServiceKeys.APP);
    if (!section.isAbsent(AppKeys.STOP_TIMEOUT) && app.stopTimeoutSeconds() <= APP_SECONDS) {
      section.warn(
          ServiceProblems.TIMEOUT_BUDGET,
          AppKeys.STOP_TIMEOUT,
          "app.stop-timeout must exceed %ss, or the last telemetry of the application is lost,"
                  .formatted(APP_SECONDS)
              + " but is \"%ss\"".formatted(app.stopTimeoutSeconds()),
          "stop-timeout: 60s");
    }
  }
}
