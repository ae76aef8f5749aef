package io.github.fargatealloy.pipeline.sidecar.source;

import io.github.fargatealloy.contribution.Contribution;
import io.github.fargatealloy.pipeline.Component;
import io.github.fargatealloy.pipeline.Signal;
import io.github.fargatealloy.pipeline.component.AlloyString;
import io.github.fargatealloy.pipeline.component.GroupByAttributes;
import io.github.fargatealloy.pipeline.component.LokiExporter;
import io.github.fargatealloy.pipeline.component.LokiReceiver;
import io.github.fargatealloy.pipeline.component.MemoryLimiter;
import io.github.fargatealloy.pipeline.component.MultilineProcess;
import io.github.fargatealloy.pipeline.component.TransformProcessor;
import io.github.fargatealloy.pipeline.component.TransformProcessor.StatementGroup;
import java.util.List;
import java.util.stream.Stream;

/**
 * Makes entries of lines as Docker's log driver cuts them: one record a line, and lines over 16 KB
 * in parts. Lines that continue an entry are marked, joined container by container where Alloy has
 * a stage for it, and unmarked.
 */
final class JoinedLines {
  /** Characters that Unicode leaves to private use, as OTTL and RE2 escape them. */
  private static final String NEXT_PART = "\\uE000";

  private static final String NEXT_LINE = "\\uE001";
  private static final String ANY_MARK = "[\\x{E000}\\x{E001}]";

  private JoinedLines() {}

  /** Adds the way from the receiver to entries that know their container, and gives its end. */
  static Component add(String label, Component receiver, Contribution.Builder contribution) {
    MemoryLimiter limiter = contribution.component(new MemoryLimiter(label, 80, 20));
    TransformProcessor mark = contribution.component(mark(label));
    LokiExporter toLines = contribution.component(new LokiExporter(label));
    MultilineProcess join =
        contribution.component(
            new MultilineProcess(label, new AlloyString(ANY_MARK.replace("[", "^[^"))));
    LokiReceiver fromLines = contribution.component(new LokiReceiver(label));
    TransformProcessor unmark = contribution.component(unmark(label + "_entry"));
    GroupByAttributes group =
        contribution.component(
            new GroupByAttributes(label, List.of("container.name", "service.name")));
    contribution
        .connect(receiver, limiter)
        .connect(limiter, mark)
        .connect(mark, toLines)
        .connect(toLines, join)
        .connect(join, fromLines)
        .connect(fromLines, unmark)
        .connect(unmark, group);
    return group;
  }

  /** The tag is {@code <container>-firelens-<task id>}, whoever the router is. */
  private static TransformProcessor mark(String label) {
    return new TransformProcessor(
        label,
        "Marks lines that continue an entry: of stack traces, and parts of lines over 16 KB.",
        List.of(
            new StatementGroup(
                Signal.LOGS,
                "log",
                statements(
                    "set(log.attributes[\"container\"], log.attributes[\"fluent.tag\"])",
                    "replace_pattern(log.attributes[\"container\"], \"-firelens-.*$\", \"\")",
                    "set(log.attributes[\"stream\"], log.attributes[\"source\"])",
                    "set(log.attributes[\"loki.attribute.labels\"], \"container, stream\")",
                    "set(log.attributes[\"loki.format\"], \"raw\")",
                    "set(log.body, Concat([\""
                        + NEXT_LINE
                        + "\", log.body], \"\")) where"
                        + " IsMatch(log.body, \"^(\\\\s|Caused by: |Suppressed: "
                        + "|[\\\\w.$]+(Exception|Error|Throwable)(: |$))\")",
                    "set(log.body, Concat([\""
                        + NEXT_PART
                        + "\", log.body], \"\")) where"
                        + " log.attributes[\"partial_message\"] == \"true\" and"
                        + " log.attributes[\"partial_ordinal\"] != \"1\""))));
  }

  private static TransformProcessor unmark(String label) {
    return new TransformProcessor(
        label,
        "Entries as they were written, with the container that wrote them.",
        List.of(
            new StatementGroup(
                Signal.LOGS,
                "log",
                statements(
                    "replace_pattern(log.body, \"\\n" + NEXT_PART + NEXT_LINE + "?\", \"\")",
                    "replace_pattern(log.body, \"" + escaped(ANY_MARK) + "\", \"\")",
                    "set(log.attributes[\"container.name\"], log.attributes[\"container\"])",
                    "set(log.attributes[\"service.name\"], log.attributes[\"container\"])",
                    "set(log.attributes[\"log.iostream\"], log.attributes[\"stream\"])",
                    "delete_matching_keys(log.attributes,"
                        + " \"^(loki\\\\.|(container|exporter|stream)$)\")"))));
  }

  /** A regular expression within a string of OTTL. */
  private static String escaped(String regex) {
    return regex.replace("\\", "\\\\");
  }

  private static List<AlloyString> statements(String... statements) {
    return Stream.of(statements).map(AlloyString::new).toList();
  }
}
