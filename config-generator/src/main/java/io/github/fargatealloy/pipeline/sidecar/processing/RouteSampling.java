package io.github.fargatealloy.pipeline.sidecar.processing;

import io.github.fargatealloy.collector.AppExport;
import io.github.fargatealloy.pipeline.component.ProbabilisticSampler;
import io.github.fargatealloy.pipeline.component.TailSampler;
import io.github.fargatealloy.pipeline.component.TailSampler.RouteShare;
import io.github.fargatealloy.service.processing.Sampling;
import io.github.fargatealloy.service.processing.Sampling.RouteRule;
import io.github.fargatealloy.service.value.RoutedSignal;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * Keeps a share of traces, where the application does not: rules for routes need the trace's spans.
 */
final class RouteSampling implements ProcessingKind {
  private static final String LABEL = "traces";

  @Override
  public List<Stage> stages(ProcessingSite site) {
    Sampling sampling = site.processing().sampling();
    boolean elsewhere = sampling.keepsEverything() || AppExport.isSampled(site.processing());
    if (elsewhere || !site.routes(RoutedSignal.TRACES)) {
      return List.of();
    }
    return List.of(
        Stage.through(
            sampling.rules().isEmpty()
                ? new ProbabilisticSampler(LABEL, plain(sampling.percentage()))
                : new TailSampler(LABEL, shares(sampling))));
  }

  /** The first rule that matches counts, so each share excepts the routes of those before it. */
  private static List<RouteShare> shares(Sampling sampling) {
    List<RouteShare> shares = new ArrayList<>();
    List<String> earlier = new ArrayList<>();
    for (RouteRule rule : sampling.rules()) {
      String matched = regex(rule.route());
      if (rule.percentage().signum() > 0) {
        shares.add(new RouteShare(rule.route(), matched, earlier, plain(rule.percentage())));
      }
      earlier.add(matched);
    }
    shares.add(new RouteShare("other routes", ".*", earlier, plain(sampling.percentage())));
    return shares;
  }

  private static String regex(String route) {
    boolean prefix = route.endsWith("*");
    String literal = prefix ? route.substring(0, route.length() - 1) : route;
    String quoted = literal.replaceAll("[.*+?()\\[\\]{}|^$\\\\]", "\\\\$0");
    return "^" + quoted + (prefix ? "" : "$");
  }

  private static String plain(BigDecimal percentage) {
    return percentage.stripTrailingZeros().toPlainString();
  }
}
