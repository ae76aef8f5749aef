package io.github.fargatealloy.taskdefinition.check.rule.log;

import static io.github.fargatealloy.taskdefinition.check.base.RuleEntry.error;
import static io.github.fargatealloy.taskdefinition.check.base.Scope.FARGATE;

import io.github.fargatealloy.taskdefinition.check.base.ContainerJson;
import io.github.fargatealloy.taskdefinition.check.base.ContainerRule;
import io.github.fargatealloy.taskdefinition.check.base.Findings;
import io.github.fargatealloy.taskdefinition.check.base.RuleEntry;
import io.github.fargatealloy.taskdefinition.check.base.TaskJson;
import java.util.List;

/** The log driver knows its options. */
final class SplunkOption implements ContainerRule {
  private static final RuleEntry ENTRY =
      error(
          FARGATE,
          "splunk-option",
          "the options of the log driver splunk must be ones that it knows",
          "the log driver refuses them and the container does not start",
          "https://docs.docker.com/engine/logging/drivers/splunk/");
  private static final List<String> KNOWN =
      List.of(
          "splunk-token",
          "splunk-url",
          "splunk-source",
          "splunk-sourcetype",
          "splunk-index",
          "splunk-capath",
          "splunk-caname",
          "splunk-insecureskipverify",
          "splunk-format",
          "splunk-verify-connection",
          "splunk-gzip",
          "splunk-gzip-level",
          "splunk-index-acknowledgment",
          "tag",
          "labels",
          "labels-regex",
          "env",
          "env-regex",
          "mode",
          "max-buffer-size");

  @Override
  public RuleEntry entry() {
    return ENTRY;
  }

  @Override
  public void check(ContainerJson container, TaskJson task, Findings findings) {
    LogOptions.of(container, "splunk").ifPresent(log -> log.requireKnown(KNOWN, findings));
  }
}
