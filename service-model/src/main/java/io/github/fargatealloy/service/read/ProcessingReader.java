package io.github.fargatealloy.service.read;

import io.github.fargatealloy.service.processing.Processing;
import io.github.fargatealloy.service.processing.Redaction;
import io.github.fargatealloy.service.processing.Sampling;
import io.github.fargatealloy.service.processing.Sampling.RouteRule;
import io.github.fargatealloy.service.read.keys.ProcessingKeys;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads what happens to telemetry on its way. */
final class ProcessingReader {
  private final SectionReader telemetry;

  ProcessingReader(SectionReader telemetry) {
    this.telemetry = telemetry;
  }

  Processing read() {
    return new Processing(
        telemetry.value(ProcessingKeys.HEALTH_CHECKS).orElse(true),
        sampling(),
        telemetry.value(ProcessingKeys.NORMALISE_LOGS).orElse(true),
        redaction(),
        telemetry.value(ProcessingKeys.SPAN_METRICS).orElse(false),
        telemetry.value(ProcessingKeys.SERVICE_GRAPH).orElse(false),
        telemetry.value(ProcessingKeys.APPLICATION_OBSERVABILITY).orElse(false),
        telemetry.values(ProcessingKeys.DROP_METRIC_ATTRIBUTES));
  }

  private Sampling sampling() {
    Optional<SectionReader> detailed = telemetry.detailed(ProcessingKeys.SAMPLING);
    if (detailed.isEmpty()) {
      return telemetry
          .simple(ProcessingKeys.SAMPLING)
          .map(share -> new Sampling(share, List.of()))
          .orElseGet(Sampling::everything);
    }
    SectionReader section = detailed.get();
    BigDecimal share = section.value(ProcessingKeys.SHARE).orElseGet(() -> BigDecimal.valueOf(100));
    List<RouteRule> rules = new ArrayList<>();
    section
        .dictionary(ProcessingKeys.ROUTES)
        .forEach(
            (route, entry) ->
                section
                    .value(
                        entry.value(),
                        ProcessingKeys.ROUTES.shape().value().format(),
                        section.path(ProcessingKeys.ROUTES).child(route))
                    .ifPresent(percentage -> rules.add(new RouteRule(route, percentage))));
    return new Sampling(share, rules);
  }

  private Redaction redaction() {
    Optional<SectionReader> detailed = telemetry.detailed(ProcessingKeys.REDACT);
    if (detailed.isEmpty()) {
      boolean on = telemetry.simple(ProcessingKeys.REDACT).orElse(true);
      return on ? Redaction.usual() : new Redaction(false, false, List.of());
    }
    return new Redaction(
        detailed.get().value(ProcessingKeys.SECRETS).orElse(true),
        detailed.get().value(ProcessingKeys.EMAILS).orElse(false),
        detailed.get().values(ProcessingKeys.PATTERNS));
  }
}
