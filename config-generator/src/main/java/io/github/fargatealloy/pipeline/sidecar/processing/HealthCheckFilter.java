package io.github.fargatealloy.pipeline.sidecar.processing;

import io.github.fargatealloy.pipeline.component.AlloyString;
import io.github.fargatealloy.pipeline.component.SpanFilter;
import io.github.fargatealloy.service.value.RoutedSignal;
import java.util.List;

/** Drops the spans of health checks, which are most of an idle service's traces. */
final class HealthCheckFilter implements ProcessingKind {
  @Override
  public List<Stage> stages(ProcessingSite site) {
    if (!site.processing().dropHealthChecks() || !site.routes(RoutedSignal.TRACES)) {
      return List.of();
    }
    return List.of(
        Stage.through(
            new SpanFilter(
                "health_checks",
                "Without spans of health checks.",
                List.of(
                    matches("url.path", HealthCheckRequests.PATHS),
                    matches("user_agent.original", HealthCheckRequests.USER_AGENTS)))));
  }

  private static AlloyString matches(String attribute, List<String> globs) {
    return new AlloyString(
        "IsMatch(span.attributes[\"%s\"], %s)"
            .formatted(attribute, AlloyString.quoted(HealthCheckRequests.regex(globs))));
  }
}
