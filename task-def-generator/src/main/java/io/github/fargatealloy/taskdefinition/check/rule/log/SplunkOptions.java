package io.github.fargatealloy.taskdefinition.check.rule.log;

import static io.github.fargatealloy.taskdefinition.check.base.RuleEntry.error;
import static io.github.fargatealloy.taskdefinition.check.base.Scope.ALWAYS;

import io.github.fargatealloy.taskdefinition.check.base.ContainerJson;
import io.github.fargatealloy.taskdefinition.check.base.ContainerRule;
import io.github.fargatealloy.taskdefinition.check.base.Findings;
import io.github.fargatealloy.taskdefinition.check.base.RuleEntry;
import io.github.fargatealloy.taskdefinition.check.base.Source;
import io.github.fargatealloy.taskdefinition.check.base.TaskJson;
import io.github.fargatealloy.taskdefinition.check.base.Written;

/** Where splunk is, and the key to it. */
final class SplunkOptions implements ContainerRule {
  private static final RuleEntry ENTRY =
      error(
          ALWAYS,
          "splunk-options",
          "the log driver splunk must have the options splunk-token and splunk-url",
          "AWS answers \"Log driver splunk requires options: splunk-token\"",
          Source.issue("hashicorp/terraform-provider-aws", 8596));

  @Override
  public RuleEntry entry() {
    return ENTRY;
  }

  @Override
  public void check(ContainerJson container, TaskJson task, Findings findings) {
    LogOptions.of(container, "splunk")
        .ifPresent(
            log -> {
              log.require(
                  "splunk-url",
                  Written.member("splunk-url", "https://splunk.example.com:8088"),
                  findings);
              log.require(
                  "splunk-token",
                  "\"secretOptions\": [{\"name\": \"splunk-token\", \"valueFrom\": \"arn:…\"}]",
                  findings);
            });
  }
}
