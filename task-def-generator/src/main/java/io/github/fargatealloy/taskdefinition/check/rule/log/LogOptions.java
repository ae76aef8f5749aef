package io.github.fargatealloy.taskdefinition.check.rule.log;

import io.github.fargatealloy.problem.Nearest;
import io.github.fargatealloy.taskdefinition.check.base.ContainerJson;
import io.github.fargatealloy.taskdefinition.check.base.Findings;
import io.github.fargatealloy.taskdefinition.check.base.Written;
import io.github.fargatealloy.taskdefinition.json.JsonMember;
import io.github.fargatealloy.taskdefinition.json.JsonObject;
import io.github.fargatealloy.taskdefinition.json.JsonString;
import java.util.List;
import java.util.Optional;

/** The options of a log driver, those read from secrets among them. */
record LogOptions(JsonObject log) {

  static Optional<LogOptions> of(ContainerJson container, String driver) {
    return container
        .logConfiguration()
        .filter(log -> container.logsWith(driver))
        .map(LogOptions::new);
  }

  Optional<JsonString> option(String name) {
    return options().flatMap(options -> options.string(name));
  }

  Optional<JsonObject> options() {
    return log.object("options");
  }

  /** Whether it is set to something, or read from a secret. */
  boolean has(String name) {
    return options().filter(options -> options.has(name)).isPresent() && blank(name).isEmpty()
        || log.objects("secretOptions").stream()
            .anyMatch(secret -> secret.text("name").filter(name::equals).isPresent());
  }

  private Optional<JsonString> blank(String name) {
    return option(name).filter(value -> value.text().isBlank());
  }

  /** Reports an option that is absent or empty. */
  void require(String name, String fix, Findings findings) {
    if (has(name)) {
      return;
    }
    blank(name)
        .ifPresentOrElse(
            value -> findings.add(value, "be set", "is empty", fix),
            () -> findings.missing(options().orElse(log), name, "be set", fix));
  }

  /** Reports every option that is not in the list. */
  void requireKnown(List<String> known, Findings findings) {
    options().stream()
        .flatMap(options -> options.members().stream())
        .filter(option -> !known.contains(option.key()))
        .forEach(option -> reportUnknown(option, known, findings));
  }

  private static void reportUnknown(JsonMember option, List<String> known, Findings findings) {
    Optional<String> nearest = Nearest.to(option.key(), known);
    findings.key(
        option,
        "be one of the options " + Written.oneOf(known),
        nearest.map(near -> "is none; the nearest is " + Written.quoted(near)).orElse("is none"),
        nearest
            .map(near -> Written.quoted(near) + " instead of " + Written.quoted(option.key()))
            .orElse("delete it"));
  }
}
