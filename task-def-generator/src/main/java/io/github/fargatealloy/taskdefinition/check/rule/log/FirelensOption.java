package io.github.fargatealloy.taskdefinition.check.rule.log;

import static io.github.fargatealloy.taskdefinition.check.base.RuleEntry.warning;
import static io.github.fargatealloy.taskdefinition.check.base.Scope.ALWAYS;

import io.github.fargatealloy.problem.Nearest;
import io.github.fargatealloy.taskdefinition.check.base.ContainerJson;
import io.github.fargatealloy.taskdefinition.check.base.ContainerRule;
import io.github.fargatealloy.taskdefinition.check.base.Findings;
import io.github.fargatealloy.taskdefinition.check.base.RuleEntry;
import io.github.fargatealloy.taskdefinition.check.base.Source;
import io.github.fargatealloy.taskdefinition.check.base.TaskJson;
import io.github.fargatealloy.taskdefinition.check.base.Written;
import io.github.fargatealloy.taskdefinition.json.JsonObject;
import java.util.List;
import java.util.Optional;

/** The router knows its options. */
final class FirelensOption implements ContainerRule {
  private static final RuleEntry ENTRY =
      warning(
          ALWAYS,
          "firelens-option",
          "options of a log router must be enable-ecs-log-metadata, true or false, and "
              + "config-file-type and config-file-value, both together",
          "the option has no effect, or the task does not start",
          Source.api("FirelensConfiguration"));
  private static final String METADATA = "enable-ecs-log-metadata";
  private static final String TYPE = "config-file-type";
  private static final String VALUE = "config-file-value";
  private static final List<String> KNOWN = List.of(METADATA, TYPE, VALUE);

  @Override
  public RuleEntry entry() {
    return ENTRY;
  }

  @Override
  public void check(ContainerJson container, TaskJson task, Findings findings) {
    Optional<JsonObject> options = Firelens.options(container);
    options.stream()
        .flatMap(all -> all.members().stream())
        .filter(option -> !KNOWN.contains(option.key()))
        .forEach(
            option ->
                findings.key(
                    option,
                    "be one of the options " + Written.oneOf(KNOWN),
                    "is none",
                    Nearest.to(option.key(), KNOWN).map(Written::quoted).orElse("delete it")));
    options
        .flatMap(all -> all.string(METADATA))
        .filter(metadata -> !GoTruth.isTruth(metadata))
        .ifPresent(
            metadata ->
                findings.add(
                    metadata, "be \"true\" or \"false\"", Written.member(METADATA, "true")));
    options
        .filter(all -> all.has(TYPE) != all.has(VALUE))
        .ifPresent(
            all -> {
              String missing = all.has(TYPE) ? VALUE : TYPE;
              String example = all.has(TYPE) ? "/path/in/the/image.conf" : "file";
              findings.missing(
                  all,
                  missing,
                  "stand beside " + (all.has(TYPE) ? TYPE : VALUE),
                  Written.member(missing, example));
            });
  }
}
