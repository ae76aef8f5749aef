package io.github.fargatealloy.adot;

import io.github.fargatealloy.contribution.Permission;
import io.github.fargatealloy.service.destination.Adot;
import io.github.fargatealloy.service.destination.Adot.AmazonPrometheus;
import io.github.fargatealloy.service.destination.Adot.Bundled;
import io.github.fargatealloy.service.destination.Adot.EmbeddedMetricFormat;
import io.github.fargatealloy.service.destination.Adot.Generated;
import io.github.fargatealloy.service.destination.BundledConfig;
import io.github.fargatealloy.service.value.AwsAccount;
import io.github.fargatealloy.service.value.RoutedSignal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What ADOT's exporters do with the credentials of the task role. */
final class AdotPermissions {
  private AdotPermissions() {}

  static List<Permission> of(Bundled bundled, AwsAccount account) {
    List<Permission> permissions = new ArrayList<>();
    BundledConfig config = bundled.config();
    if (new Adot(bundled).takes().contains(RoutedSignal.TRACES)) {
      permissions.add(xRay());
    }
    bundled.prometheusWorkspace().ifPresent(w -> permissions.add(prometheus(w, account)));
    boolean metrics = new Adot(bundled).takes().contains(RoutedSignal.METRICS);
    if (metrics && !config.needsPrometheus()) {
      permissions.add(embeddedMetricFormat(account));
    }
    return permissions;
  }

  static List<Permission> of(Generated generated, AwsAccount account) {
    List<Permission> permissions = new ArrayList<>();
    if (generated.xRay()) {
      permissions.add(xRay());
    }
    Optional<Adot.MetricsBackend> metrics = generated.metrics();
    metrics
        .filter(AmazonPrometheus.class::isInstance)
        .map(AmazonPrometheus.class::cast)
        .ifPresent(amp -> permissions.add(prometheus(amp.workspace(), account)));
    if (metrics.filter(EmbeddedMetricFormat.class::isInstance).isPresent()) {
      permissions.add(embeddedMetricFormat(account));
    }
    return permissions;
  }

  /** https://aws-otel.github.io/docs/setup/permissions, without what reads sampling rules. */
  private static Permission xRay() {
    return new Permission(
        "WriteTraces", List.of("xray:PutTelemetryRecords", "xray:PutTraceSegments"), List.of("*"));
  }

  private static Permission prometheus(String workspace, AwsAccount account) {
    return new Permission(
        "WritePrometheus",
        List.of("aps:RemoteWrite"),
        List.of(account.arn("aps", "workspace/" + workspace)));
  }

  /**
   * The exporter creates its groups, whose names contain the cluster's, and reads nothing:
   * https://github.com/open-telemetry/opentelemetry-collector-contrib/tree/main/internal/aws/cwlogs
   */
  private static Permission embeddedMetricFormat(AwsAccount account) {
    return new Permission(
        "WriteMetricsAsLogs",
        List.of("logs:CreateLogGroup", "logs:CreateLogStream", "logs:PutLogEvents"),
        List.of(
            account.arn("logs", "log-group:/aws/ecs/application/metrics:*"),
            account.arn("logs", "log-group:/aws/ecs/containerinsights/*")));
  }
}
