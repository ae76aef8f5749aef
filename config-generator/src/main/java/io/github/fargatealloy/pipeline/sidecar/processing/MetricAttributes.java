package io.github.fargatealloy.pipeline.sidecar.processing;

import io.github.fargatealloy.pipeline.Signal;
import io.github.fargatealloy.pipeline.component.AlloyString;
import io.github.fargatealloy.pipeline.component.TransformProcessor;
import io.github.fargatealloy.pipeline.component.TransformProcessor.StatementGroup;
import io.github.fargatealloy.service.value.RoutedSignal;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Takes attributes of too many values off metrics, and sums up what then is the same series:
 * without that, the backend would get several values for one series and keep the last.
 */
final class MetricAttributes implements ProcessingKind {

  @Override
  public List<Stage> stages(ProcessingSite site) {
    List<String> names = site.processing().droppedMetricAttributes();
    if (names.isEmpty() || !site.routes(RoutedSignal.METRICS)) {
      return List.of();
    }
    String pattern =
        names.stream().map(MetricAttributes::quoted).collect(Collectors.joining("|", "^(", ")$"));
    return List.of(
        Stage.through(
            new TransformProcessor(
                "cardinality",
                "Sums over attributes of too many values.",
                List.of(
                    new StatementGroup(
                        Signal.METRICS,
                        "datapoint",
                        List.of(
                            new AlloyString(
                                "delete_matching_keys(datapoint.attributes, %s)"
                                    .formatted(AlloyString.quoted(pattern))))),
                    new StatementGroup(
                        Signal.METRICS,
                        "metric",
                        List.of(
                            new AlloyString(
                                "aggregate_on_attributes(\"sum\") where metric.type !="
                                    + " METRIC_DATA_TYPE_GAUGE and metric.type !="
                                    + " METRIC_DATA_TYPE_SUMMARY"),
                            new AlloyString(
                                "aggregate_on_attributes(\"max\") where metric.type =="
                                    + " METRIC_DATA_TYPE_GAUGE")))))));
  }

  /** As RE2 takes it: only what has a meaning there is escaped. */
  private static String quoted(String name) {
    return Pattern.compile("[.*+?()\\[\\]{}|^$\\\\]").matcher(name).replaceAll("\\\\$0");
  }
}
