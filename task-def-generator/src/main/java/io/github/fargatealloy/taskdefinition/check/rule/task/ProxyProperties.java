package io.github.fargatealloy.taskdefinition.check.rule.task;

import static io.github.fargatealloy.taskdefinition.check.base.RuleEntry.error;
import static io.github.fargatealloy.taskdefinition.check.base.Scope.ALWAYS;

import io.github.fargatealloy.taskdefinition.check.base.Findings;
import io.github.fargatealloy.taskdefinition.check.base.Rule;
import io.github.fargatealloy.taskdefinition.check.base.RuleEntry;
import io.github.fargatealloy.taskdefinition.check.base.Source;
import io.github.fargatealloy.taskdefinition.check.base.TaskJson;
import io.github.fargatealloy.taskdefinition.check.base.Written;
import io.github.fargatealloy.taskdefinition.json.JsonObject;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What the proxy has to know. */
final class ProxyProperties implements Rule {
  private static final RuleEntry ENTRY =
      error(
          ALWAYS,
          "proxy-properties",
          "proxyConfiguration.properties must name AppPorts, ProxyIngressPort, ProxyEgressPort, and "
              + "IgnoredUID or IgnoredGID",
          "AWS answers \"Ingress port not found\"",
          Source.api("ProxyConfiguration"));

  /** Not EgressIgnoredIPs: https://github.com/aws/amazon-ecs-agent/issues/1896. */
  private static final List<String> REQUIRED =
      List.of("AppPorts", "ProxyIngressPort", "ProxyEgressPort");

  @Override
  public RuleEntry entry() {
    return ENTRY;
  }

  @Override
  public void check(TaskJson task, Findings findings) {
    Optional<JsonObject> proxy = task.json().object("proxyConfiguration");
    if (proxy.isEmpty()) {
      return;
    }
    Set<String> named =
        proxy.get().objects("properties").stream()
            .flatMap(property -> property.text("name").stream())
            .collect(Collectors.toSet());
    for (String property : REQUIRED) {
      if (!named.contains(property)) {
        report(property, proxy.get(), findings);
      }
    }
    if (!namesOne(proxy.get(), "IgnoredUID") && !namesOne(proxy.get(), "IgnoredGID")) {
      report("IgnoredUID", proxy.get(), findings);
    }
  }

  /** Either may be there and empty when the other is not. */
  private static boolean namesOne(JsonObject proxy, String name) {
    return proxy.objects("properties").stream()
        .filter(property -> property.text("name").filter(name::equals).isPresent())
        .anyMatch(property -> property.text("value").filter(id -> !id.isBlank()).isPresent());
  }

  private static void report(String property, JsonObject proxy, Findings findings) {
    findings.add(
        proxy.value("properties").orElse(proxy),
        "name " + property,
        "does not",
        "{" + Written.member("name", property) + ", " + Written.member("value", "…") + "}");
  }
}
