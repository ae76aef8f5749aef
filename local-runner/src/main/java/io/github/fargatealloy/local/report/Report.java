package io.github.fargatealloy.local.report;

import io.github.fargatealloy.local.sink.LogRecord;
import io.github.fargatealloy.local.sink.Metric;
import io.github.fargatealloy.local.sink.Resource;
import io.github.fargatealloy.local.sink.Signal;
import io.github.fargatealloy.local.sink.Telemetry;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The telemetry of a run as text: traces as trees, names of metrics, log lines, the resource. */
public final class Report {
  private static final int TRACES_SHOWN = 10;
  private static final int LOGS_SHOWN = 20;
  private static final int WIDTH = 100;
  private static final List<String> TASK_ATTRIBUTES =
      List.of("service.", "deployment.", "cloud.", "aws.", "container.");

  private final Telemetry telemetry;
  private final StringBuilder text = new StringBuilder();

  private Report(Telemetry telemetry) {
    this.telemetry = telemetry;
  }

  public static String of(Telemetry telemetry) {
    Report report = new Report(telemetry);
    report.traces();
    report.metrics();
    report.logs();
    report.resource();
    return report.text.toString();
  }

  private void traces() {
    List<TraceTree> trees = TraceTree.of(telemetry.spans());
    line("Traces: %s with %s spans", trees.size(), telemetry.spanCount());
    for (TraceTree tree : shown(trees, TRACES_SHOWN, "traces")) {
      line("  %s", tree.traceId());
      tree.roots().forEach(root -> span(root, "    "));
    }
  }

  private void span(TraceTree.Node node, String indent) {
    String name = indent + node.span().name();
    line(
        "%-60s %-8s %10s%s",
        name,
        node.span().kind().toLowerCase(Locale.ROOT),
        millis(node.span().duration().toNanos()),
        node.span().failed() ? "  error" : "");
    node.children().forEach(child -> span(child, indent + "  "));
  }

  private void metrics() {
    line(
        "Metrics: %s names, %s data points",
        telemetry.metrics().keySet().stream().map(Metric::name).distinct().count(),
        telemetry.pointCount());
    row("application", names(false));
    row("ECS containers", grouped(names(true)));
  }

  private List<String> names(boolean ofEcs) {
    return telemetry.metrics().keySet().stream()
        .filter(metric -> metric.isOfEcs() == ofEcs)
        .map(Metric::name)
        .distinct()
        .sorted()
        .toList();
  }

  /** Always the same fifty-four: their families are enough. */
  private static List<String> grouped(List<String> names) {
    Map<String, Long> families =
        names.stream()
            .map(name -> name.replaceFirst("^((?:ecs\\.task|container)\\.[^.]+).*", "$1.*"))
            .collect(Collectors.groupingBy(name -> name, TreeMap::new, Collectors.counting()));
    return families.entrySet().stream()
        .map(each -> each.getKey() + " (" + each.getValue() + ")")
        .toList();
  }

  private void row(String title, List<String> names) {
    if (names.isEmpty()) {
      return;
    }
    StringBuilder row = new StringBuilder("  " + title + ":");
    for (String name : names) {
      if (row.length() + name.length() > WIDTH) {
        line("%s", row);
        row = new StringBuilder("   ");
      }
      row.append(' ').append(name);
    }
    line("%s", row);
  }

  private void logs() {
    List<LogRecord> traced =
        telemetry.logs().stream().filter(log -> !log.traceId().isEmpty()).toList();
    line("Logs: %s records, %s of them within a trace", telemetry.logCount(), traced.size());
    for (LogRecord log :
        shown(traced.isEmpty() ? telemetry.logs() : traced, LOGS_SHOWN, "records")) {
      line(
          "  %-5s %s%s",
          log.severity(),
          log.body().lines().findFirst().orElse(""),
          log.traceId().isEmpty() ? "" : "  [trace " + log.traceId() + "]");
    }
  }

  private void resource() {
    line("Resource:");
    Stream.of(Signal.values())
        .flatMap(telemetry::resources)
        .filter(Resource::hasTask)
        .findFirst()
        .ifPresentOrElse(
            resource ->
                resource.attributes().entrySet().stream()
                    .filter(each -> TASK_ATTRIBUTES.stream().anyMatch(each.getKey()::startsWith))
                    .forEach(each -> line("  %-32s %s", each.getKey(), each.getValue())),
            () -> line("  no signal came with the attributes of an ECS task"));
  }

  /** The newest ones: what the user did last is what they look for. */
  private <T> List<T> shown(List<T> all, int atMost, String what) {
    int from = Math.max(0, all.size() - atMost);
    if (from > 0) {
      line("  … %s earlier %s", from, what);
    }
    return all.subList(from, all.size());
  }

  private static String millis(long nanos) {
    return String.format(Locale.ROOT, "%.1f ms", nanos / 1e6);
  }

  private void line(String format, Object... values) {
    text.append(String.format(Locale.ROOT, format, values).stripTrailing()).append('\n');
  }
}
