package io.github.fargatealloy.taskdefinition.check.rule;

import static io.github.fargatealloy.taskdefinition.check.base.RuleEntry.error;
import static io.github.fargatealloy.taskdefinition.check.base.Scope.ALWAYS;

import io.github.fargatealloy.taskdefinition.check.base.ContainerJson;
import io.github.fargatealloy.taskdefinition.check.base.ContainerRule;
import io.github.fargatealloy.taskdefinition.check.base.Findings;
import io.github.fargatealloy.taskdefinition.check.base.RuleEntry;
import io.github.fargatealloy.taskdefinition.check.base.TaskJson;

/** Where splunk is, and the key to it. */
final class SplunkOptions implements ContainerRule {
  private static final RuleEntry ENTRY =
      error(
          ALWAYS,
          "splunk-options",
          "the log driver splunk must have the options splunk-token and splunk-url",
          "the log driver refuses to start",
          Source.api("LogConfiguration"));

  @Override
  public RuleEntry entry() {
    return ENTRY;
  }

  @Override
  public void check(ContainerJson container, TaskJson task, Findings findings) {
    LogOptions.of(container, "splunk")
        .ifPresent(
            log -> {
              log.require("splunk-url", "https://splunk.example.com:8088", findings);
              if (!log.has("splunk-token")) {
                findings.missing(
                    log.log(),
                    "splunk-token",
                    "be set",
                    "\"secretOptions\": [{\"name\": \"splunk-token\", \"valueFrom\": \"arn:…\"}]");
              }
            });
  }
}
