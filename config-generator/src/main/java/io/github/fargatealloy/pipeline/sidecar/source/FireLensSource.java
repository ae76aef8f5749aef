package io.github.fargatealloy.pipeline.sidecar.source;

import io.github.fargatealloy.collector.AlloySidecar;
import io.github.fargatealloy.collector.AppExport;
import io.github.fargatealloy.contribution.Contribution;
import io.github.fargatealloy.contribution.ListenPort;
import io.github.fargatealloy.contribution.LogRouting;
import io.github.fargatealloy.contribution.TaskContainer;
import io.github.fargatealloy.pipeline.Component;
import io.github.fargatealloy.pipeline.component.FluentForwardReceiver;
import io.github.fargatealloy.service.source.StdoutLogs;
import io.github.fargatealloy.service.value.ImageReference;
import io.github.fargatealloy.service.value.RoutedSignal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The standard output of the team's containers by FireLens, with Alloy as the log router or behind
 * a Fluent Bit. The application's own export of logs is switched off: each line takes one way.
 */
final class FireLensSource implements SourceKind {
  private static final String LABEL = "firelens";

  /** ECS binds a folder of its own to {@code /var/run} in the router, and the socket is in it. */
  private static final String SOCKET = "unix:///var/run/fluent.sock";

  private static final String FLUENT_BIT = "log-router";

  /** Of which it holds a quarter in its buffer when the sidecar takes nothing. */
  private static final int FLUENT_BIT_MIB = 128;

  /** Fluent Bit itself takes 24224 on loopback. */
  private static final int FORWARD_PORT = 24_225;

  @Override
  public Optional<SourcePlan> plan(SourceSite site) {
    StdoutLogs stdout = site.sources().stdout();
    if (!stdout.usesFireLens() || !site.routes(RoutedSignal.LOGS)) {
      return Optional.empty();
    }
    Contribution.Builder contribution = Contribution.builder();
    String endpoint = SOCKET;
    if (stdout instanceof StdoutLogs.ThroughFluentBit fluentBit) {
      endpoint = AlloySidecar.loopback(FORWARD_PORT);
      addFluentBit(fluentBit.image(), contribution);
    } else {
      contribution.logRouting(new LogRouting(AlloySidecar.NAME, new TreeMap<>()));
    }
    FluentForwardReceiver receiver =
        contribution.component(new FluentForwardReceiver(LABEL, endpoint));
    Component lines = JoinedLines.add(LABEL, receiver, contribution);
    contribution.appVariable(AppExport.exporterVariable(RoutedSignal.LOGS), "none");
    return Optional.of(new SourcePlan(contribution.build(), List.of(lines)));
  }

  private static void addFluentBit(ImageReference image, Contribution.Builder contribution) {
    contribution
        .container(
            new TaskContainer(
                FLUENT_BIT,
                image,
                32,
                FLUENT_BIT_MIB,
                List.of(),
                new TreeMap<>(),
                List.of(AlloySidecar.NAME),
                Optional.of("0"),
                true))
        .port(ListenPort.tcp(24_224, "the log router, for FireLens"))
        .port(ListenPort.tcp(8877, "the log router's health check"))
        .port(ListenPort.tcp(FORWARD_PORT, "the sidecar, for the log router"))
        .logRouting(
            new LogRouting(
                FLUENT_BIT,
                new TreeMap<>(
                    Map.of(
                        "Name", "forward",
                        "Host", "127.0.0.1",
                        "Port", Integer.toString(FORWARD_PORT),
                        "Retry_Limit", "no_limits"))));
  }
}
