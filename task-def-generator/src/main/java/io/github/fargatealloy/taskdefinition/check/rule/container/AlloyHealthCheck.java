package io.github.fargatealloy.taskdefinition.check.rule.container;

import static io.github.fargatealloy.taskdefinition.check.base.RuleEntry.warning;
import static io.github.fargatealloy.taskdefinition.check.base.Scope.ALWAYS;

import io.github.fargatealloy.taskdefinition.check.base.AlloyImage;
import io.github.fargatealloy.taskdefinition.check.base.ContainerJson;
import io.github.fargatealloy.taskdefinition.check.base.ContainerRule;
import io.github.fargatealloy.taskdefinition.check.base.Findings;
import io.github.fargatealloy.taskdefinition.check.base.RuleEntry;
import io.github.fargatealloy.taskdefinition.check.base.Source;
import io.github.fargatealloy.taskdefinition.check.base.TaskJson;
import io.github.fargatealloy.taskdefinition.check.base.Written;
import io.github.fargatealloy.taskdefinition.json.JsonString;
import java.util.regex.Pattern;

/** Alloy's image has a shell, but no HTTP client. */
final class AlloyHealthCheck implements ContainerRule {
  private static final RuleEntry ENTRY =
      warning(
          ALWAYS,
          "alloy-health-check",
          "healthCheck.command of a container of grafana/alloy must do without curl and wget",
          "the container is never healthy: its image has neither",
          Source.api("HealthCheck"));
  private static final Pattern CLIENT = Pattern.compile("(?:^|[\\s/;&|(])(?:curl|wget)(?:\\s|$)");
  private static final String FIX =
      "exec 3<>/dev/tcp/127.0.0.1/12345 && printf 'GET /-/ready HTTP/1.0\\r\\n\\r\\n' >&3"
          + " && grep -q ' 200 ' <&3";

  @Override
  public RuleEntry entry() {
    return ENTRY;
  }

  @Override
  public void check(ContainerJson container, TaskJson task, Findings findings) {
    if (!AlloyImage.isOf(container)) {
      return;
    }
    container.healthCheck().stream()
        .flatMap(check -> check.strings("command").stream())
        .filter(word -> CLIENT.matcher(word.text()).find())
        .findFirst()
        .ifPresent(word -> report(word, findings));
  }

  private static void report(JsonString word, Findings findings) {
    findings.add(
        word,
        "do without curl and wget in the image of Alloy",
        "\"command\": [\"CMD\", \"/bin/bash\", \"-c\", " + Written.literal(FIX) + "]");
  }
}
