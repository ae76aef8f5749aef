package io.github.fargatealloy.deploy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.github.fargatealloy.collector.CollectorConfig.ConfigFile;
import io.github.fargatealloy.taskdefinition.DaemonTaskDefinition;
import io.github.fargatealloy.taskdefinition.RolloutLabels;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/**
 * {@code deploy.sh}: the same script for every service, behind a head of values that it works on.
 */
final class DeployScript {
  private static final String BODY = body("", "", "");
  private static final String BODY_WITH_DAEMON =
      body(
          resource("collector.sh") + "\n",
          "collector\n",
          "if $wait && ! $dry_run; then await_collector; fi\n");

  /**
   * Whether a group lets everything out by IPv4 and by IPv6, which ports were opened for something
   * that can end, and all ports that it lets out.
   */
  private static final String GROUP_QUERY =
      "SecurityGroups[0].["
          + "contains(IpPermissionsEgress[?IpProtocol=='-1'].IpRanges[].CidrIp, '0.0.0.0/0'), "
          + "contains(IpPermissionsEgress[?IpProtocol=='-1'].Ipv6Ranges[].CidrIpv6, '::/0'), "
          + "join(',', ['-', IpPermissionsEgress[?IpProtocol=='tcp' && IpRanges[?"
          + Outbound.PURPOSES_THAT_END.stream()
              .map(purpose -> "Description=='" + purpose + "'")
              .collect(Collectors.joining(" || "))
          + "]].to_string(FromPort)][]), "
          + "join(' ', IpPermissionsEgress[?IpProtocol=='tcp'].join('-', [IpProtocol, to_string(FromPort)]))]";

  /** Each rule that lets somebody in, and whether it is one that we added. */
  private static final String CALLERS_QUERY =
      "SecurityGroupRules[?!IsEgress && IpProtocol=='tcp'].[SecurityGroupRuleId, FromPort, ToPort, "
          + "not_null(CidrIpv4, CidrIpv6, PrefixListId, ReferencedGroupInfo.GroupId), "
          + "Description=='"
          + Inbound.PURPOSE
          + "']";

  private DeployScript() {}

  static String of(ServiceStack stack, String settingsHash) {
    JsonNode network = stack.service().at("/networkConfiguration/awsvpcConfiguration");
    boolean chosen = !stack.subnets().isEmpty();
    return String.join(
            "\n",
            "#!/usr/bin/env bash",
            "# Deploys " + stack.name() + ": bash deploy.sh --help",
            "# shellcheck disable=SC2016 # JMESPath has backticks of its own.",
            "set -euo pipefail",
            "cd \"$(dirname \"${BASH_SOURCE[0]}\")\"",
            "",
            value("account", stack.account().id()),
            value("region", stack.account().region()),
            value("service", stack.name()),
            value("service_arn", serviceArn(stack)),
            value("cluster", stack.service().get("cluster").textValue()),
            value("providers", String.join(" ", providers(stack))),
            value("log_group", stack.logGroup().name()),
            value(
                "log_group_arn",
                stack.account().arn("logs", "log-group:" + stack.logGroup().name())),
            value("retention_days", String.valueOf(stack.logGroup().retentionDays())),
            value("log_key", stack.logGroup().keyArn().orElse("")),
            value("parameter", stack.parameter().map(ConfigParameter::name).orElse("")),
            value("config_file", stack.collectorConfig().map(ConfigFile::name).orElse("")),
            values("roles", roles(stack)),
            values("secrets", secrets(stack.secrets())),
            value("secret_label", RolloutLabels.SECRETS),
            value("subnets", chosen ? String.join(",", stack.subnets()) : ""),
            value(
                "security_groups",
                stack.ownSecurityGroup() ? "" : joined(network.get("securityGroups"))),
            value("own_group", stack.ownSecurityGroup() ? stack.securityGroupName() : ""),
            value("own_group_description", stack.securityGroupDescription()),
            values("outbound", outbound(stack)),
            values("inbound", inbound(stack)),
            value("group_query", GROUP_QUERY),
            value("callers_query", CALLERS_QUERY),
            value("public_ip", network.get("assignPublicIp").textValue()),
            value("capacity_query", capacityQuery(stack.service().get("capacityProviderStrategy"))),
            value("tags_query", TagQuery.ofList(stack.tags(), "Key", "Value")),
            value("tags_map_query", TagQuery.ofMap(stack.tags())),
            value("settings_tag", PlainFiles.SETTINGS_TAG),
            value("settings_hash", settingsHash))
        + "\n"
        + stack.daemon().map(daemon -> head(daemon, stack.tags())).orElse("")
        + (stack.daemon().isPresent() ? BODY_WITH_DAEMON : BODY);
  }

  private static String head(CollectorDaemon daemon, SortedMap<String, String> tags) {
    return String.join(
        "\n",
        value("daemon", daemon.name()),
        value("daemon_arn", daemon.arn()),
        value("daemon_cluster", daemon.clusterArn()),
        value("daemon_provider", daemon.capacityProviderArn()),
        value("daemon_tags_query", TagQuery.ofList(tags, "key", "value")),
        value("daemon_exec", String.valueOf(daemon.exec())),
        values("daemon_secrets", secrets(daemon.secrets())),
        value("unknown_versions", DaemonTaskDefinition.UNKNOWN_VERSIONS),
        "");
  }

  private static String body(String collector, String deployCollector, String await) {
    return resource("deploy.sh")
        .replace("@COLLECTOR@\n", collector)
        .replace("@DEPLOY_COLLECTOR@\n", deployCollector)
        .replace("@AWAIT@\n", await);
  }

  /** ECS itself associates those of managed instances with their cluster. */
  private static List<String> providers(ServiceStack stack) {
    boolean managed =
        stack.taskDefinition().path("requiresCompatibilities").toString().contains("MANAGED");
    return managed
        ? List.of()
        : stack.service().get("capacityProviderStrategy").findValuesAsText("capacityProvider");
  }

  private static List<String> roles(ServiceStack stack) {
    return stack.roles().stream()
        .filter(Role::owned)
        .map(role -> role.name() + " " + role.policyFile())
        .toList();
  }

  private static List<String> outbound(ServiceStack stack) {
    return stack.outbound().stream().map(one -> one.port() + " " + one.purpose()).toList();
  }

  private static List<String> inbound(ServiceStack stack) {
    return stack.inbound().stream()
        .map(one -> "%s %s %s".formatted(one.port(), one.source().id(), one.file()))
        .toList();
  }

  private static List<String> secrets(List<UsedSecret> secrets) {
    return secrets.stream()
        .map(
            secret ->
                "%s %s %s %s"
                    .formatted(
                        secret.kind() == UsedSecret.Kind.SECRETS_MANAGER ? "secret" : "parameter",
                        secret.arn(),
                        secret.name(),
                        secret.file()))
        .toList();
  }

  private static String serviceArn(ServiceStack stack) {
    String cluster = stack.service().get("cluster").textValue();
    return stack.account().arn("ecs", "service/" + cluster + "/" + stack.name());
  }

  /** Whether a described service has this strategy already, in JMESPath. */
  private static String capacityQuery(JsonNode strategy) {
    SortedMap<String, ArrayNode> byProvider = new TreeMap<>();
    for (JsonNode item : strategy) {
      ArrayNode weighted = JsonNodeFactory.instance.arrayNode();
      weighted.add(item.get("capacityProvider")).add(item.get("weight")).add(item.get("base"));
      byProvider.put(item.get("capacityProvider").textValue(), weighted);
    }
    return "sort_by(not_null(capacityProviderStrategy, `[]`), &capacityProvider)[*]"
        + ".[capacityProvider, weight, not_null(base, `0`)] == `"
        + JsonNodeFactory.instance.arrayNode().addAll(byProvider.values())
        + "`";
  }

  private static String joined(JsonNode list) {
    return StreamSupport.stream(list.spliterator(), false)
        .map(JsonNode::textValue)
        .collect(Collectors.joining(","));
  }

  private static String value(String name, String value) {
    return name + "=" + quoted(value);
  }

  private static String values(String name, List<String> values) {
    return values.stream()
        .map(value -> "\n  " + quoted(value))
        .collect(Collectors.joining("", name + "=(", values.isEmpty() ? ")" : "\n)"));
  }

  /** One word for the shell, whatever stands in it. */
  private static String quoted(String value) {
    return "'" + value.replace("'", "'\\''") + "'";
  }

  private static String resource(String name) {
    try (InputStream script = DeployScript.class.getResourceAsStream(name)) {
      return new String(script.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
