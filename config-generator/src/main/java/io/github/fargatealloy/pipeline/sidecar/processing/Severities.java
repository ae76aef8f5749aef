package io.github.fargatealloy.pipeline.sidecar.processing;

import io.github.fargatealloy.pipeline.component.TransformProcessor.StatementGroup;
import java.util.ArrayList;
import java.util.List;

/** The number of a severity by its text, which loggers spell in many ways. */
final class Severities {
  private record Severity(String name, String texts) {}

  /** With the levels of pino and Bunyan, which are numbers. */
  private static final List<Severity> ALL =
      List.of(
          new Severity("TRACE", "trace|verbose|finest|10"),
          new Severity("DEBUG", "debug|fine|finer|config|20"),
          new Severity("INFO", "info|information|informational|notice|30"),
          new Severity("WARN", "warn|warning|40"),
          new Severity("ERROR", "error|err|severe|50"),
          new Severity("FATAL", "fatal|critical|crit|alert|emerg|emergency|panic|60"));

  private Severities() {}

  static StatementGroup group() {
    List<String> statements = new ArrayList<>();
    for (Severity severity : ALL) {
      statements.add(
          "set(log.severity_number, SEVERITY_NUMBER_%s) where IsMatch(log.severity_text, \"(?i)^(%s)$\")"
              .formatted(severity.name(), severity.texts()));
    }
    for (Severity severity : ALL) {
      statements.add(
          "set(log.severity_text, \"%s\") where log.severity_number == SEVERITY_NUMBER_%1$s"
              .formatted(severity.name()));
    }
    return LineStatements.group(
        "log.severity_number == SEVERITY_NUMBER_UNSPECIFIED and log.severity_text != \"\"",
        statements);
  }
}
