package io.github.fargatealloy.service.read;

import io.github.fargatealloy.problem.Location;
import io.github.fargatealloy.service.AppContainer;
import io.github.fargatealloy.service.ExtraContainer;
import io.github.fargatealloy.service.read.keys.AppKeys;
import io.github.fargatealloy.service.read.keys.ContainerKeys;
import io.github.fargatealloy.service.read.keys.ServiceKeys;
import io.github.fargatealloy.service.read.keys.SidecarKeys;
import io.github.fargatealloy.service.read.keys.TelemetryKeys;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The time that a stopping task has: the application stops first, the sidecar after it, and <a
 * href="https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ContainerDefinition.html">Fargate
 * waits 120 seconds</a> at most.
 */
final class StopBudget {
  private static final int TASK_SECONDS = 120;

  /** Spring Boot's graceful phase and the agent's last flush. */
  private static final int APP_SECONDS = 30 + 10;

  private final SectionReader root;
  private final String service;
  private final AppContainer app;
  private final List<ExtraContainer> containers;

  StopBudget(
      SectionReader root, String service, AppContainer app, List<ExtraContainer> containers) {
    this.root = root;
    this.service = service;
    this.app = app;
    this.containers = containers;
  }

  /**
   * @param sidecarSeconds 0 for a task without a sidecar
   */
  void check(int sidecarSeconds) {
    if (app.stopTimeoutSeconds() + sidecarSeconds > TASK_SECONDS) {
      refuseTogether(sidecarSeconds);
    } else {
      checkChain(sidecarSeconds);
    }
    SectionReader section = root.section(ServiceKeys.APP);
    if (!section.isAbsent(AppKeys.STOP_TIMEOUT) && app.stopTimeoutSeconds() <= APP_SECONDS) {
      root.findings()
          .add(
              ServiceProblems.TIMEOUT_BUDGET.warning(
                  section.locate(AppKeys.STOP_TIMEOUT),
                  "app.stop-timeout must exceed %ds, or the last telemetry of the application is lost,"
                          .formatted(APP_SECONDS)
                      + " but is \"%ds\"".formatted(app.stopTimeoutSeconds()),
                  "stop-timeout: 60s"));
    }
  }

  private void refuseTogether(int sidecarSeconds) {
    SectionReader section = root.section(ServiceKeys.APP);
    SectionReader sidecar = root.section(ServiceKeys.TELEMETRY).section(TelemetryKeys.SIDECAR);
    root.findings()
        .add(
            ServiceProblems.TIMEOUT_BUDGET.error(
                section.isAbsent(AppKeys.STOP_TIMEOUT)
                    ? sidecar.locate(SidecarKeys.STOP_TIMEOUT)
                    : section.locate(AppKeys.STOP_TIMEOUT),
                "app.stop-timeout and telemetry.sidecar.stop-timeout must add up to at most %ds, but"
                        .formatted(TASK_SECONDS)
                    + " are \"%ds\" and \"%ds\""
                        .formatted(app.stopTimeoutSeconds(), sidecarSeconds),
                "app: { stop-timeout: 60s }\ntelemetry: { sidecar: { stop-timeout: 55s } }"));
  }

  /** The sidecar is the last, because all of the team's containers wait for it. */
  private void checkChain(int sidecarSeconds) {
    StartOrder order = StartOrder.of(service, app, containers);
    if (order.cycle().isPresent()) {
      return;
    }
    SortedMap<String, Integer> seconds = new TreeMap<>();
    seconds.put(service, app.stopTimeoutSeconds());
    containers.stream()
        .filter(container -> !order.ended().contains(container.name()))
        .forEach(container -> seconds.put(container.name(), container.stopTimeoutSeconds()));
    List<String> chain = order.slowestStop(seconds);
    int sum = chain.stream().mapToInt(seconds::get).sum();
    if (sum + sidecarSeconds > TASK_SECONDS) {
      String times =
          chain.stream()
              .map(name -> "%s %ds".formatted(name, seconds.get(name)))
              .collect(Collectors.joining(", "));
      String last = sidecarSeconds == 0 ? "" : " and the sidecar's %ds".formatted(sidecarSeconds);
      root.findings()
          .add(
              ServiceProblems.TIMEOUT_BUDGET.error(
                  location(chain),
                  "the stop timeouts of containers that stop one after another must add up to at most"
                      + " %ds, but %s%s are %ds"
                          .formatted(TASK_SECONDS, times, last, sum + sidecarSeconds),
                  "stop-timeout: 5s"));
    }
  }

  private Location location(List<String> chain) {
    return chain.stream()
        .filter(name -> !name.equals(service))
        .findFirst()
        .map(name -> root.sections(ServiceKeys.CONTAINERS).get(name))
        .map(section -> section.locate(ContainerKeys.STOP_TIMEOUT))
        .orElseGet(() -> root.section(ServiceKeys.APP).locate(AppKeys.STOP_TIMEOUT));
  }
}
