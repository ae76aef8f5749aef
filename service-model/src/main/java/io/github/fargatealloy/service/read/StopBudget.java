package io.github.fargatealloy.service.read;

import io.github.fargatealloy.problem.Findings;
import io.github.fargatealloy.service.AppContainer;
import io.github.fargatealloy.service.Sidecar;
import io.github.fargatealloy.service.read.keys.AppKeys;
import io.github.fargatealloy.service.read.keys.ServiceKeys;
import io.github.fargatealloy.service.read.keys.SidecarKeys;
import io.github.fargatealloy.service.read.keys.TelemetryKeys;

/**
 * The time that a stopping task has: the application stops first, the sidecar after it, and <a
 * href="https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ContainerDefinition.html">Fargate
 * waits 120 seconds</a> at most.
 */
final class StopBudget {
  private static final int TASK_SECONDS = 120;

  /** Spring Boot's graceful phase and the agent's last flush. */
  private static final int APP_SECONDS = 30 + 10;

  private StopBudget() {}

  static void check(SectionReader root, AppContainer container, Sidecar beside) {
    Findings findings = root.findings();
    int appSeconds = container.stopTimeoutSeconds();
    int sidecarSeconds = beside.stopTimeoutSeconds();
    SectionReader app = root.section(ServiceKeys.APP);
    SectionReader sidecar = root.section(ServiceKeys.TELEMETRY).section(TelemetryKeys.SIDECAR);
    boolean appIsWritten = !app.isAbsent(AppKeys.STOP_TIMEOUT);
    if (appSeconds + sidecarSeconds > TASK_SECONDS) {
      findings.add(
          ServiceProblems.TIMEOUT_BUDGET.error(
              appIsWritten
                  ? app.locate(AppKeys.STOP_TIMEOUT)
                  : sidecar.locate(SidecarKeys.STOP_TIMEOUT),
              "app.stop-timeout and telemetry.sidecar.stop-timeout must add up to at most %ds, but"
                      .formatted(TASK_SECONDS)
                  + " are \"%ds\" and \"%ds\"".formatted(appSeconds, sidecarSeconds),
              "app: { stop-timeout: 60s }\ntelemetry: { sidecar: { stop-timeout: 55s } }"));
    }
    if (appIsWritten && appSeconds <= APP_SECONDS) {
      findings.add(
          ServiceProblems.TIMEOUT_BUDGET.warning(
              app.locate(AppKeys.STOP_TIMEOUT),
              "app.stop-timeout must exceed %ds, or the last telemetry of the application is lost,"
                      .formatted(APP_SECONDS)
                  + " but is \"%ds\"".formatted(appSeconds),
              "stop-timeout: 60s"));
    }
  }
}
