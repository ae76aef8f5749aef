package io.github.fargatealloy.service.destination;

import io.github.fargatealloy.service.value.RoutedSignal;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** AWS Distro for OpenTelemetry as the sidecar instead of Alloy. */
public record Adot(Configuration configuration) implements Destination {
  /** The word for it. */
  public static final String KIND = "adot";

  /** What the collector runs. */
  public sealed interface Configuration {}

  /**
   * A configuration that its image carries.
   *
   * @param prometheusWorkspace for those that write to Amazon Managed Service for Prometheus
   */
  public record Bundled(BundledConfig config, Optional<String> prometheusWorkspace)
      implements Configuration {}

  /**
   * A configuration that is generated.
   *
   * @param xRay whether traces go to X-Ray
   * @param metrics where the application's metrics go; empty for nowhere
   * @param taskMetrics whether CPU, memory, network and disk of the task go to where its metrics do
   */
  public record Generated(boolean xRay, Optional<MetricsBackend> metrics, boolean taskMetrics)
      implements Configuration {}

  /** Where ADOT sends metrics. */
  public sealed interface MetricsBackend {}

  /** CloudWatch metrics by logs in the embedded metric format. */
  public record EmbeddedMetricFormat() implements MetricsBackend {}

  /** A workspace of Amazon Managed Service for Prometheus. */
  public record AmazonPrometheus(String workspace) implements MetricsBackend {}

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public Set<RoutedSignal> takes() {
    if (configuration instanceof Bundled bundled) {
      return bundled.config().takes();
    }
    Generated generated = (Generated) configuration;
    Set<RoutedSignal> takes = EnumSet.noneOf(RoutedSignal.class);
    if (generated.xRay()) {
      takes.add(RoutedSignal.TRACES);
    }
    generated.metrics().ifPresent(backend -> takes.add(RoutedSignal.METRICS));
    return takes;
  }
}
