package io.github.fargatealloy.taskdefinition.check.rule.launchtype;

import static io.github.fargatealloy.taskdefinition.check.base.RuleEntry.error;
import static io.github.fargatealloy.taskdefinition.check.base.Scope.AWSVPC;

import io.github.fargatealloy.taskdefinition.check.base.ContainerJson;
import io.github.fargatealloy.taskdefinition.check.base.Rule;
import io.github.fargatealloy.taskdefinition.check.base.Source;
import java.util.List;

/** Every key of a container that the network mode awsvpc does not know. */
final class AwsvpcUnsupportedKeys {
  static final List<Rule> ALL =
      List.of(
          key(
              "awsvpc-links",
              "links",
              "Links are not supported when networkMode=awsvpc",
              "delete \"links\": containers of a task reach each other at 127.0.0.1"),
          key(
              "awsvpc-hostname",
              "hostname",
              "hostname is not supported on container when networkMode=awsvpc",
              "delete \"hostname\""),
          key("awsvpc-extra-hosts", "extraHosts", "Extra hosts …", "delete \"extraHosts\""),
          key("awsvpc-dns-servers", "dnsServers", "DNS servers …", "delete \"dnsServers\""),
          key("awsvpc-dns-search-domains", "dnsSearchDomains", "", "delete \"dnsSearchDomains\""),
          key(
              "awsvpc-disable-networking",
              "disableNetworking",
              "Disable Networking …",
              "delete \"disableNetworking\""));

  private AwsvpcUnsupportedKeys() {}

  private static Rule key(String id, String key, String answer, String fix) {
    return new UnsupportedKey(
        error(
            AWSVPC,
            id,
            key + " of a container must be left out in the network mode awsvpc",
            answer.isEmpty() ? "AWS refuses it" : "AWS answers \"" + answer + "\"",
            Source.api("ContainerDefinition")),
        task -> task.containers().stream().map(ContainerJson::json),
        key,
        "in the network mode awsvpc",
        fix);
  }
}
