package io.github.fargatealloy.pipeline.sidecar.destination;

import io.github.fargatealloy.contribution.AmazonPrometheusUrl;
import io.github.fargatealloy.contribution.Contribution;
import io.github.fargatealloy.contribution.Permission;
import io.github.fargatealloy.contribution.Preparation;
import io.github.fargatealloy.pipeline.Component;
import io.github.fargatealloy.pipeline.Signal;
import io.github.fargatealloy.pipeline.component.Expression;
import io.github.fargatealloy.pipeline.component.Header;
import io.github.fargatealloy.pipeline.component.HttpClient;
import io.github.fargatealloy.pipeline.component.HttpClient.HttpAuth;
import io.github.fargatealloy.pipeline.component.OtlpClient;
import io.github.fargatealloy.pipeline.component.OtlpHttpExporter;
import io.github.fargatealloy.pipeline.component.SigV4Auth;
import io.github.fargatealloy.service.destination.Aws;
import io.github.fargatealloy.service.value.AwsAccount;
import io.github.fargatealloy.service.value.RoutedSignal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** AWS's own backends, with requests that are signed with the credentials of the task role. */
final class AwsPlan {
  /** The stream of a log group that OTLP logs go to; it must exist. */
  static final String LOG_STREAM = "otlp";

  private final Aws destination;
  private final DestinationSite site;
  private final AwsAccount account;
  private final Contribution.Builder contribution = Contribution.builder();
  private final List<Component> inlets = new ArrayList<>();

  private AwsPlan(Aws destination, DestinationSite site) {
    this.destination = destination;
    this.site = site;
    this.account = new AwsAccount(destination.region(), site.account().id());
  }

  static DestinationPlan of(Aws destination, DestinationSite site) {
    AwsPlan plan = new AwsPlan(destination, site);
    if (site.takes(RoutedSignal.METRICS)) {
      destination.prometheusWorkspace().ifPresent(plan::prometheus);
      if (destination.cloudWatchMetrics()) {
        plan.cloudWatchMetrics();
      }
    }
    if (site.takes(RoutedSignal.LOGS)) {
      destination.logGroup().ifPresent(plan::logs);
    }
    if (site.takes(RoutedSignal.TRACES)) {
      plan.xRay();
    }
    return new DestinationPlan(plan.contribution.build(), plan.inlets);
  }

  private void prometheus(String workspace) {
    String url = AmazonPrometheusUrl.remoteWrite(account, workspace);
    inlets.add(
        RemoteWritePlan.add(
            site.label(),
            new HttpClient(Expression.string(url), HttpAuth.sigV4(account.region()), List.of()),
            site.queues(),
            contribution));
    contribution.permission(
        new Permission(
            "WritePrometheus",
            List.of("aps:RemoteWrite"),
            List.of(account.arn("aps", "workspace/" + workspace))));
  }

  private void cloudWatchMetrics() {
    add("monitoring", Signal.METRICS, RequestLimit.CLOUDWATCH_METRICS, List.of());
    // https://docs.aws.amazon.com/service-authorization/latest/reference/list_amazoncloudwatch.html
    // knows no resource for this action.
    contribution.permission(
        new Permission("WriteMetrics", List.of("cloudwatch:PutMetricData"), List.of("*")));
  }

  private void logs(String group) {
    add(
        "logs",
        Signal.LOGS,
        RequestLimit.CLOUDWATCH_LOGS,
        List.of(
            new Header("x-aws-log-group", Expression.string(group)),
            new Header("x-aws-log-stream", Expression.string(LOG_STREAM))));
    contribution.preparation(
        new Preparation(
            "The log group and the stream that take OTLP logs; both must exist:",
            List.of(
                "aws logs create-log-group --log-group-name " + group,
                "aws logs create-log-stream --log-group-name %s --log-stream-name %s"
                    .formatted(group, LOG_STREAM))));
    contribution.permission(
        new Permission(
            "WriteOtlpLogs",
            List.of("logs:PutLogEvents"),
            List.of(account.arn("logs", "log-group:" + group + ":log-stream:" + LOG_STREAM))));
  }

  private void xRay() {
    add("xray", Signal.TRACES, RequestLimit.X_RAY, List.of());
    contribution.preparation(
        new Preparation(
            "X-Ray takes OTLP in accounts with Transaction Search:",
            List.of("aws xray update-trace-segment-destination --destination CloudWatchLogs")));
    // https://docs.aws.amazon.com/service-authorization/latest/reference/list_awsx-ray.html knows
    // no resource for these actions.
    contribution.permission(
        new Permission(
            "WriteTraces",
            List.of("xray:PutTelemetryRecords", "xray:PutTraceSegments"),
            List.of("*")));
  }

  private void add(String service, Signal signal, RequestLimit limit, List<Header> headers) {
    String endpoint = "https://%s.%s.%s".formatted(service, account.region(), account.domain());
    SigV4Auth auth = new SigV4Auth(site.label(service), account.region(), service);
    OtlpClient client =
        new OtlpClient(
            Expression.string(endpoint), Optional.of(auth.id()), headers, Optional.empty());
    Component inlet = contribution.component(TextLimit.of(site.label(service), signal));
    Component exporter =
        contribution.component(
            new OtlpHttpExporter(
                site.label(service), client, site.queues().queue(limit), Set.of(signal)));
    contribution.connect(inlet, exporter);
    inlets.add(inlet);
    contribution.component(auth);
  }
}
