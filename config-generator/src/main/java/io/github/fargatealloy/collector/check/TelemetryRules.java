package io.github.fargatealloy.collector.check;

import io.github.fargatealloy.contribution.Contribution;
import io.github.fargatealloy.problem.Findings;
import io.github.fargatealloy.problem.Problems;
import io.github.fargatealloy.service.ServiceFile;
import java.util.List;

/** Every rule on what goes together under {@code telemetry}. */
public final class TelemetryRules {
  private static final List<TelemetryRule> RULES =
      List.of(
          new AdotAlone(),
          new AlloyOnly(),
          new DaemonCollector(),
          new RouteDestination(),
          new RouteSignal(),
          new DestinationUnused(),
          new SignalNeeded(),
          new LogPath(),
          new NginxContainer(),
          new OutageStorage());

  private static final List<PlanRule> PLAN_RULES = List.of(new CollectorPort(), new AppShare());

  private TelemetryRules() {}

  /** What keeps a description from being planned. */
  public static Problems check(ServiceFile file) {
    Findings findings = new Findings();
    RULES.forEach(rule -> rule.check(file, findings));
    return findings.all();
  }

  /** What a plan clashes with. */
  public static Problems check(ServiceFile file, Contribution plan) {
    Findings findings = new Findings();
    PLAN_RULES.forEach(rule -> rule.check(file, plan, findings));
    return findings.all();
  }
}
