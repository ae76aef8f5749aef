package io.github.fargatealloy.collector.check;

import io.github.fargatealloy.problem.Findings;
import io.github.fargatealloy.problem.ProblemCode;
import io.github.fargatealloy.service.ServiceFile;
import java.util.Optional;

/** Each line of the application's log takes one way. */
final class LogPath implements TelemetryRule {
  private static final String VARIABLE = "OTEL_LOGS_EXPORTER";

  private static final ProblemCode CODE =
      new ProblemCode(
          "log-path",
          "The application's log must take one way to the sidecar",
          "With stdout, lines come by FireLens; the agent's export of logs is switched off, because"
              + " every line would arrive twice. An explicit OTEL_LOGS_EXPORTER contradicts that.",
          """
          telemetry:
            destination:
              grafana-cloud: { secret: arn:aws:secretsmanager:eu-west-1:111122223333:secret:orders/grafana-cloud-AbCdEf }
            stdout: alloy
          """);

  @Override
  public void check(ServiceFile file, Findings findings) {
    boolean lines = file.service().telemetry().sources().stdout().usesFireLens();
    Optional<String> exporter =
        Optional.ofNullable(file.service().variables().plain().get(VARIABLE));
    if (lines && exporter.filter(value -> !value.equals("none")).isPresent()) {
      findings.add(
          CODE.error(
              file.sources().locate("variables." + VARIABLE),
              "variables.%s must be none beside telemetry.stdout, or each line arrives twice, but is \"%s\""
                  .formatted(VARIABLE, exporter.get()),
              "remove the variable, or remove telemetry.stdout"));
    }
  }
}
