package io.github.fargatealloy.service.read;

import io.github.fargatealloy.service.Telemetry.Placement;
import io.github.fargatealloy.service.read.keys.LogRouter;
import io.github.fargatealloy.service.read.keys.SourceKeys;
import io.github.fargatealloy.service.read.yaml.Node;
import io.github.fargatealloy.service.source.EcsMetrics;
import io.github.fargatealloy.service.source.NginxSource;
import io.github.fargatealloy.service.source.ScrapeTarget;
import io.github.fargatealloy.service.source.SelfTelemetry;
import io.github.fargatealloy.service.source.Sources;
import io.github.fargatealloy.service.source.StdoutLogs;
import io.github.fargatealloy.service.value.ImageReference;
import io.github.fargatealloy.service.value.Port;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Reads what is observed. */
final class SourcesReader {
  private static final int SCRAPE_SECONDS = 60;

  private final SectionReader telemetry;
  private final EcsMetrics usual;

  /**
   * @param placement a daemon does not see the task
   */
  SourcesReader(SectionReader telemetry, Placement placement) {
    this.telemetry = telemetry;
    this.usual = placement == Placement.DAEMON ? EcsMetrics.NONE : EcsMetrics.RECEIVER;
  }

  /**
   * @param service whose metrics scrapes yield unless they say otherwise
   * @param ports of the application
   */
  Sources read(String service, List<Port> ports, boolean profiles) {
    SectionReader alloy = telemetry.section(SourceKeys.ALLOY);
    return new Sources(
        telemetry.value(SourceKeys.ECS_METRICS).orElse(usual),
        scrapes(service, ports),
        telemetry.optional(SourceKeys.NGINX).flatMap(SourcesReader::nginx),
        telemetry.value(SourceKeys.STATSD).orElse(OptionalInt.empty()),
        stdout(),
        profiles,
        new SelfTelemetry(
            alloy.value(SourceKeys.ALLOY_METRICS).orElse(false),
            alloy.value(SourceKeys.ALLOY_LOGS).orElse(false)));
  }

  private List<ScrapeTarget> scrapes(String service, List<Port> ports) {
    List<ScrapeTarget> targets = new ArrayList<>();
    List<Node> items = telemetry.items(SourceKeys.SCRAPE);
    for (int i = 0; i < items.size(); i++) {
      KeyPath path = telemetry.path(SourceKeys.SCRAPE).item(i);
      scrape(items.get(i), path, service, ports).ifPresent(target -> add(target, path, targets));
    }
    return targets;
  }

  private void add(ScrapeTarget target, KeyPath path, List<ScrapeTarget> targets) {
    if (targets.stream().anyMatch(other -> other.port() == target.port())) {
      telemetry.refuse(
          ServiceProblems.PORT_CONFLICT,
          SourceKeys.SCRAPE,
          "%s must scrape a port of its own, but is %s again".formatted(path, target.port()),
          "remove one of the two");
    }
    targets.add(target);
  }

  private Optional<ScrapeTarget> scrape(Node item, KeyPath path, String service, List<Port> ports) {
    if (item instanceof Node.Mapping mapping) {
      SectionReader section = telemetry.item(mapping, path);
      String metrics = section.value(SourceKeys.SCRAPE_PATH).orElse("/metrics");
      int interval = section.value(SourceKeys.SCRAPE_INTERVAL).orElse(SCRAPE_SECONDS);
      String job = section.value(SourceKeys.SCRAPE_JOB).orElse(service);
      return section
          .value(SourceKeys.SCRAPE_PORT)
          .map(port -> new ScrapeTarget(job, port, metrics, interval));
    }
    Optional<String> metrics =
        telemetry.value(item, SourceKeys.SCRAPE.shape().item().value().format(), path);
    if (metrics.isPresent() && ports.isEmpty()) {
      telemetry.refuse(
          ServiceProblems.NEEDED_KEY,
          item.location(),
          path + " must say a port, because ports has none",
          "{ port: 8080 }");
    }
    return metrics.flatMap(
        text ->
            ports.stream()
                .findFirst()
                .map(p -> new ScrapeTarget(service, p.containerPort(), text, SCRAPE_SECONDS)));
  }

  private static Optional<NginxSource> nginx(SectionReader nginx) {
    String container = nginx.value(SourceKeys.NGINX_CONTAINER).orElse("nginx");
    return nginx.value(SourceKeys.NGINX_STATUS).map(url -> new NginxSource(container, url));
  }

  private StdoutLogs stdout() {
    List<LogRouter> routers = telemetry.several(SourceKeys.STDOUT);
    if (routers.size() > 1) {
      telemetry.refuse(
          ServiceProblems.LOG_ROUTER,
          SourceKeys.STDOUT,
          "telemetry.stdout must have one log router, but has %s".formatted(routers.size()),
          "stdout: alloy");
    }
    Optional<ImageReference> image = ImageReader.read(telemetry, SourceKeys.FLUENT_BIT, "2.32.4");
    if (routers.isEmpty()) {
      return new StdoutLogs.CloudWatchOnly();
    }
    return switch (routers.get(0)) {
      case ALLOY -> new StdoutLogs.ThroughAlloy();
      case FLUENT_BIT ->
          new StdoutLogs.ThroughFluentBit(
              image.orElseGet(() -> ImageReference.parse(SourceKeys.FLUENT_BIT_IMAGE)));
    };
  }
}
