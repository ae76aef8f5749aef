package io.github.fargatealloy.deploy.terraform;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.fargatealloy.deploy.ConfigParameter;
import io.github.fargatealloy.deploy.Inbound;
import io.github.fargatealloy.deploy.Outbound;
import io.github.fargatealloy.deploy.Role;
import io.github.fargatealloy.deploy.ServiceStack;
import io.github.fargatealloy.deploy.terraform.Hcl.Attribute;
import io.github.fargatealloy.deploy.terraform.Hcl.Block;
import io.github.fargatealloy.deploy.terraform.Hcl.Statement;
import io.github.fargatealloy.service.deploy.InboundSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The resources of a module, except its task definition and its service. */
final class ModuleResources {
  static final Hcl NAME = Hcl.ref("var.name");
  static final Attribute TAGS = new Attribute("tags", Hcl.ref("var.tags"));

  private final ServiceStack stack;
  private final Optional<GrafanaSecret> grafana;
  private final Optional<CollectorContainer> collector;

  ModuleResources(ServiceStack stack) {
    this.stack = stack;
    this.grafana = GrafanaSecret.of(stack);
    this.collector = CollectorContainer.of(stack);
  }

  List<Statement> statements() {
    List<Statement> all = new ArrayList<>();
    all.add(locals());
    all.add(logGroup());
    collector.ifPresent(
        one -> stack.parameter().ifPresent(parameter -> all.add(parameter(one, parameter))));
    if (grafana.isPresent()) {
      all.addAll(secret());
    }
    stack.roles().stream().filter(Role::owned).forEach(role -> all.addAll(role(role)));
    all.addAll(securityGroup());
    all.addAll(DaemonResources.of(stack));
    all.add(TaskDefinitionResource.of(stack));
    all.add(ServiceResource.of(stack));
    return all;
  }

  /** The application's container, named like the service where both are. */
  static Hcl application(ServiceStack stack) {
    return stack.application().equals(stack.name()) ? NAME : Hcl.text(stack.application());
  }

  static Hcl arn(Role role) {
    return role.owned() ? Hcl.ref("aws_iam_role." + role.use() + ".arn") : Hcl.text(role.arn());
  }

  private Block locals() {
    List<Statement> body = new ArrayList<>();
    collector
        .filter(one -> one.config().isPresent())
        .ifPresent(one -> body.add(new Attribute(one.configName(), configText(one))));
    grafana.ifPresent(
        secret -> {
          body.add(
              new Attribute(
                  "own_grafana_secret",
                  Hcl.call(
                      "nonsensitive",
                      new Hcl.Operation(Hcl.ref("var.grafana_api_token"), "!=", Hcl.ref("null")))));
          body.add(new Attribute("grafana_secret_arn", ownOr(Hcl.text(secret.secret().arn()))));
          body.add(
              new Attribute("grafana_secret_resource", ownOr(Hcl.text(secret.resource(stack)))));
        });
    body.add(new Attribute("described_capacity_providers", providers()));
    body.add(
        new Attribute(
            "capacity_providers",
            new Hcl.Choice(
                new Hcl.Operation(Hcl.ref("var.capacity_provider"), "==", Hcl.ref("null")),
                Hcl.ref("local.described_capacity_providers"),
                new Hcl.Items(List.of(chosenProvider())))));
    return new Block("locals", List.of(), body);
  }

  private static Hcl configText(CollectorContainer collector) {
    Hcl own = new Hcl.Template(List.of(Hcl.ref("path.module"), Hcl.text("/" + collector.path())));
    return Hcl.call("coalesce", collector.variable("config"), Hcl.call("file", own));
  }

  private static Hcl ownOr(Hcl described) {
    return new Hcl.Choice(
        Hcl.ref("local.own_grafana_secret"),
        Hcl.call("one", Hcl.ref("aws_secretsmanager_secret.grafana[*].arn")),
        described);
  }

  private static Hcl chosenProvider() {
    Map<String, Hcl> provider = new LinkedHashMap<>();
    provider.put("name", Hcl.ref("var.capacity_provider"));
    provider.put("weight", Hcl.ref("1"));
    provider.put("base", Hcl.ref("0"));
    return new Hcl.Members(provider);
  }

  private Hcl providers() {
    List<Hcl> providers = new ArrayList<>();
    for (JsonNode one : stack.service().get("capacityProviderStrategy")) {
      Map<String, Hcl> provider = new LinkedHashMap<>();
      provider.put("name", Hcl.of(one.get("capacityProvider")));
      provider.put("weight", Hcl.of(one.get("weight")));
      provider.put("base", Hcl.of(one.get("base")));
      providers.add(new Hcl.Members(provider));
    }
    return new Hcl.Items(providers);
  }

  private Block logGroup() {
    List<Statement> body = new ArrayList<>();
    body.add(new Attribute("name", prefixed("/ecs/", "")));
    body.add(new Attribute("retention_in_days", Hcl.ref("var.log_retention_days")));
    stack
        .logGroup()
        .keyArn()
        .ifPresent(key -> body.add(new Attribute("kms_key_id", Hcl.text(key))));
    body.add(TAGS);
    return new Block("resource", List.of("aws_cloudwatch_log_group", "this"), body);
  }

  /** Under the described name for the described service, under its own for a second one. */
  private Block parameter(CollectorContainer collector, ConfigParameter parameter) {
    Hcl ours = new Hcl.Operation(NAME, "==", Hcl.text(stack.name()));
    return resource(
        "aws_ssm_parameter",
        collector.configName(),
        new Attribute(
            "name",
            new Hcl.Choice(
                ours,
                Hcl.text(parameter.name()),
                prefixed("/", "/" + collector.name() + "/config"))),
        new Attribute("description", Hcl.text(ConfigParameter.PURPOSE)),
        new Attribute("type", Hcl.text("String")),
        new Attribute("tier", Hcl.text(parameter.tier())),
        new Attribute("value", collector.configText()),
        TAGS);
  }

  private static List<Statement> secret() {
    Attribute count =
        new Attribute(
            "count",
            new Hcl.Choice(Hcl.ref("local.own_grafana_secret"), Hcl.ref("1"), Hcl.ref("0")));
    Map<String, Hcl> keys = new LinkedHashMap<>();
    keys.put("endpoint", Hcl.ref("var.grafana_otlp_endpoint"));
    keys.put("instance_id", Hcl.ref("var.grafana_instance_id"));
    keys.put("api_token", Hcl.ref("var.grafana_api_token"));
    return List.of(
        resource(
            "aws_secretsmanager_secret",
            "grafana",
            count,
            new Attribute("name", prefixed("", "/grafana-cloud")),
            new Attribute("description", Hcl.text("Credentials of Grafana Cloud")),
            new Attribute("recovery_window_in_days", Hcl.ref("7")),
            TAGS),
        resource(
            "aws_secretsmanager_secret_version",
            "grafana",
            count,
            new Attribute("secret_id", Hcl.ref(GrafanaSecret.ARN)),
            new Attribute("secret_string", Hcl.call("jsonencode", new Hcl.Members(keys)))));
  }

  private List<Statement> role(Role role) {
    Hcl name = prefixed("", "-" + role.use());
    Substitution substitution =
        new Substitution()
            .part(
                "log-group:" + stack.logGroup().name() + ":",
                new Hcl.Template(
                    List.of(
                        Hcl.text("log-group:"),
                        Hcl.ref("aws_cloudwatch_log_group.this.name"),
                        Hcl.text(":"))));
    grafana.ifPresent(
        secret -> substitution.text(secret.resource(stack), Hcl.ref(GrafanaSecret.RESOURCE)));
    collector.ifPresent(
        one ->
            stack
                .parameter()
                .ifPresent(parameter -> substitution.text(parameter.arn(), one.parameterArn())));
    return List.of(
        resource(
            "aws_iam_role",
            role.use(),
            new Attribute("name", name),
            new Attribute("assume_role_policy", Hcl.call("jsonencode", Hcl.of(role.trust()))),
            TAGS),
        resource(
            "aws_iam_role_policy",
            role.use(),
            new Attribute("name", name),
            new Attribute("role", Hcl.ref("aws_iam_role." + role.use() + ".name")),
            new Attribute("policy", Hcl.call("jsonencode", substitution.in(role.policy())))));
  }

  private List<Statement> securityGroup() {
    Attribute count =
        new Attribute(
            "count",
            new Hcl.Choice(
                new Hcl.Operation(
                    Hcl.call("length", Hcl.ref("var.security_group_ids")), "==", Hcl.ref("0")),
                Hcl.ref("1"),
                Hcl.ref("0")));
    List<Statement> group = new ArrayList<>();
    group.add(count);
    group.add(new Attribute("name", prefixed("", "-outbound")));
    group.add(new Attribute("description", Hcl.text(stack.securityGroupDescription())));
    group.add(new Attribute("vpc_id", Hcl.ref("data.aws_subnet.first[0].vpc_id")));
    group.add(TAGS);
    stack.outbound().forEach(outbound -> group.add(egress(outbound)));
    stack.inbound().forEach(inbound -> group.add(ingress(inbound)));
    return List.of(
        new Block(
            "data",
            List.of("aws_subnet", "first"),
            List.of(count, new Attribute("id", Hcl.ref("var.subnet_ids[0]")))),
        new Block("resource", List.of("aws_security_group", "outbound"), group));
  }

  private static Block egress(Outbound outbound) {
    Hcl port = Hcl.ref(String.valueOf(outbound.port()));
    return new Block(
        "egress",
        List.of(),
        List.of(
            new Attribute("description", Hcl.text(outbound.purpose())),
            new Attribute("protocol", Hcl.text("tcp")),
            new Attribute("from_port", port),
            new Attribute("to_port", port),
            new Attribute("cidr_blocks", new Hcl.Items(List.of(Hcl.text(Outbound.ANYWHERE_IPV4)))),
            new Attribute(
                "ipv6_cidr_blocks", new Hcl.Items(List.of(Hcl.text(Outbound.ANYWHERE_IPV6))))));
  }

  private Block ingress(Inbound inbound) {
    Hcl port = AppPort.in(stack, inbound.port());
    return new Block(
        "ingress",
        List.of(),
        List.of(
            new Attribute("description", Hcl.text(Inbound.PURPOSE)),
            new Attribute("protocol", Hcl.text("tcp")),
            new Attribute("from_port", port),
            new Attribute("to_port", port),
            new Attribute(
                sources(inbound.source()),
                new Hcl.Items(List.of(Hcl.text(inbound.source().id()))))));
  }

  private static String sources(InboundSource source) {
    return switch (source.kind()) {
      case SECURITY_GROUP -> "security_groups";
      case PREFIX_LIST -> "prefix_list_ids";
      case IPV4_RANGE -> "cidr_blocks";
      case IPV6_RANGE -> "ipv6_cidr_blocks";
    };
  }

  static Block resource(String type, String name, Statement... body) {
    return new Block("resource", List.of(type, name), List.of(body));
  }

  private static Hcl prefixed(String before, String after) {
    List<Hcl> parts = new ArrayList<>();
    if (!before.isEmpty()) {
      parts.add(Hcl.text(before));
    }
    parts.add(NAME);
    if (!after.isEmpty()) {
      parts.add(Hcl.text(after));
    }
    return new Hcl.Template(parts);
  }
}
