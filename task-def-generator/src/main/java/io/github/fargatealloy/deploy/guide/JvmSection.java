package io.github.fargatealloy.deploy.guide;

import io.github.fargatealloy.contribution.Contribution;
import io.github.fargatealloy.service.AppContainer;
import io.github.fargatealloy.service.ServiceDescription;
import io.github.fargatealloy.service.StartUp;
import io.github.fargatealloy.taskdefinition.jvm.JvmOption;
import io.github.fargatealloy.taskdefinition.jvm.JvmOptions;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What {@code DEPLOY.md} says of the JVM's options: each of ours, why, and what it costs. */
final class JvmSection {
  private JvmSection() {}

  /** Empty when the task definition gives the JVM none. */
  static Optional<String> of(ServiceDescription service, Contribution plan) {
    if (service.variables().secrets().containsKey("JAVA_TOOL_OPTIONS")) {
      return Optional.empty();
    }
    List<JvmOption> ours = JvmOptions.of(service, plan);
    AppContainer app = service.app();
    boolean theirs =
        app.jvm().agent().isPresent()
            || !app.jvm().options().isEmpty()
            || service.variables().plain().containsKey("JAVA_TOOL_OPTIONS");
    if (ours.isEmpty() && !theirs) {
      return Optional.empty();
    }
    return Optional.of(
        """
        ## The JVM's options

        `JAVA_TOOL_OPTIONS` in the task definition replaces the value that the image or a file of
        variables sets: an agent or an option that stood there belongs in the service description,
        under `java`.
        """
            + (ours.isEmpty() ? "" : table(ours, app.jvm().startUp())));
  }

  private static String table(List<JvmOption> options, StartUp startUp) {
    StringBuilder rows = new StringBuilder();
    for (JvmOption option : options) {
      rows.append(
          "| `"
              + option.text()
              + "` | "
              + option.why()
              + " | "
              + option.price().orElse("-")
              + " |\n");
    }
    String collector =
        options.stream().anyMatch(option -> option.text().endsWith("GC"))
            ? """
              A JVM that is told of two collectors does not start ("Multiple garbage collectors selected"):
              if the image's own command names one, name the same under `java.options`.

              """
            : "";
    return """

        It has these besides yours (`java: { start-up: %s }`; `fast` for the shortest start, `off` for
        none of them). One of yours with the same meaning, under `java.options` or on the command
        line, replaces ours. What they gain and cost is measured in the project's `docs/start-up.md`.

        | option | why | what is given up |
        |---|---|---|
        %s
        %sA dump of the heap needs a place that outlives the task, which neither `/tmp` nor the root file
        system is: with a volume on EFS (`volumes`), `-XX:+HeapDumpOnOutOfMemoryError` and
        `-XX:HeapDumpPath=` its path.

        In the image, an unpacked jar and a class data archive or, from JDK 25 on, an ahead-of-time
        cache shorten the start further: the project's `docs/agent.md` has the commands.
        """
        .formatted(startUp.name().toLowerCase(Locale.ROOT), rows, collector);
  }
}
