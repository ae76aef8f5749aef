package io.github.fargatealloy.pipeline.sidecar.source;

import java.util.List;
import java.util.Optional;

/** Every kind of source, in the order in which a configuration lists them. */
public final class SourceKinds {
  private static final List<SourceKind> ALL =
      List.of(
          new OtlpSource(),
          new EcsMetricsSource(),
          new ScrapeSource(),
          new NginxStatusSource(),
          new StatsdSource(),
          new FireLensSource(),
          new ProfileSource(),
          new AlloyMetricsSource(),
          new AlloyLogSource());

  private SourceKinds() {}

  /** The plans of those that the description asks for. */
  public static List<SourcePlan> plan(SourceSite site) {
    return ALL.stream().map(kind -> kind.plan(site)).flatMap(Optional::stream).toList();
  }
}
