package io.github.fargatealloy.taskdefinition.check.rule;

import io.github.fargatealloy.taskdefinition.check.base.ContainerJson;
import io.github.fargatealloy.taskdefinition.check.base.Findings;
import io.github.fargatealloy.taskdefinition.check.base.Written;
import io.github.fargatealloy.taskdefinition.json.JsonObject;
import io.github.fargatealloy.taskdefinition.json.JsonString;
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

  boolean has(String name) {
    return options().filter(options -> options.has(name)).isPresent()
        || log.objects("secretOptions").stream()
            .anyMatch(secret -> secret.text("name").filter(name::equals).isPresent());
  }

  /** Reports an option that is absent. */
  void require(String name, String example, Findings findings) {
    if (!has(name)) {
      findings.missing(options().orElse(log), name, "be set", Written.member(name, example));
    }
  }
}
