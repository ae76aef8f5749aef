package io.github.fargatealloy.deploy.cloudformation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.fargatealloy.deploy.ConfigParameter;
import io.github.fargatealloy.deploy.Inbound;
import io.github.fargatealloy.deploy.LogGroup;
import io.github.fargatealloy.deploy.Outbound;
import io.github.fargatealloy.deploy.Role;
import io.github.fargatealloy.deploy.ServiceStack;
import io.github.fargatealloy.deploy.Tags;
import io.github.fargatealloy.service.deploy.InboundSource;
import io.github.fargatealloy.taskdefinition.RolloutLabels;

/** {@code cloudformation.yaml}: the same values as the plain files, as resources of one stack. */
public final class CloudFormationTemplate {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
  private static final String CONFIG = "CollectorConfig";
  private static final String SECURITY_GROUPS = "SecurityGroups";

  private static final String COUNT = "DesiredCount";
  private static final String SETS_COUNT = "SetsDesiredCount";
  private static final String SECRETS = "SecretVersions";

  private final ServiceStack stack;
  private final ObjectNode resources = NODES.objectNode();

  private CloudFormationTemplate(ServiceStack stack) {
    this.stack = stack;
  }

  /** The template as YAML. */
  public static String of(ServiceStack stack) {
    return YamlText.print(new CloudFormationTemplate(stack).template());
  }

  private ObjectNode template() {
    ObjectNode template = NODES.objectNode();
    template.put("AWSTemplateFormatVersion", "2010-09-09");
    template.put("Description", "The ECS service %s and all that it needs".formatted(stack.name()));
    template.set("Parameters", parameters());
    template.set("Conditions", conditions());
    addLogGroup(stack.logGroup());
    stack.parameter().ifPresent(this::addParameter);
    stack.roles().stream().filter(Role::owned).forEach(this::addRole);
    if (stack.ownSecurityGroup()) {
      addSecurityGroup();
    }
    stack.daemon().ifPresent(daemon -> DaemonResources.add(daemon, stack, resources));
    addTaskDefinition();
    addService();
    template.set("Resources", resources);
    template.set("Outputs", outputs());
    return template;
  }

  private ObjectNode conditions() {
    ObjectNode conditions = NODES.objectNode();
    conditions
        .putObject(SETS_COUNT)
        .putArray("Fn::Not")
        .addObject()
        .putArray("Fn::Equals")
        .add(ref(COUNT))
        .add("");
    stack.daemon().ifPresent(one -> conditions.setAll(DaemonResources.conditions()));
    return conditions;
  }

  private ObjectNode parameters() {
    ObjectNode parameters = NODES.objectNode();
    parameters
        .putObject("Cluster")
        .put("Type", "String")
        .put("Description", "ECS cluster that the service runs in")
        .set("Default", stack.service().get("cluster"));
    ObjectNode subnets =
        parameters
            .putObject("Subnets")
            .put("Type", "List<AWS::EC2::Subnet::Id>")
            .put("Description", "Subnets of the tasks");
    if (!stack.subnets().isEmpty()) {
      subnets.put("Default", String.join(",", stack.subnets()));
    }
    if (stack.ownSecurityGroup()) {
      parameters
          .putObject("Vpc")
          .put("Type", "AWS::EC2::VPC::Id")
          .put("Description", "VPC of the subnets");
    } else {
      StringBuilder groups = new StringBuilder();
      network().get("SecurityGroups").forEach(id -> groups.append(',').append(id.textValue()));
      parameters
          .putObject(SECURITY_GROUPS)
          .put("Type", "List<AWS::EC2::SecurityGroup::Id>")
          .put(
              "Description",
              "Security groups of the tasks, which must allow outbound port "
                  + stack.outboundPorts())
          .put("Default", groups.substring(1));
    }
    parameters
        .putObject(COUNT)
        .put("Type", "String")
        .put(
            "Description",
            "How many tasks; empty to leave the number to whoever scales the service")
        .put("Default", stack.service().get("desiredCount").asText())
        .put("AllowedPattern", "[0-9]*");
    if (hasSecrets()) {
      parameters
          .putObject(SECRETS)
          .put("Type", "String")
          .put(
              "Description",
              "Another text whenever a secret has a new value, which tasks then read")
          .put("Default", RolloutLabels.NOT_YET);
    }
    stack.daemon().ifPresent(one -> parameters.setAll(DaemonResources.parameters()));
    return parameters;
  }

  private void addLogGroup(LogGroup group) {
    ObjectNode properties = resource("LogGroup", "AWS::Logs::LogGroup");
    properties.put("LogGroupName", group.name()).put("RetentionInDays", group.retentionDays());
    group.keyArn().ifPresent(key -> properties.put("KmsKeyId", key));
    tag(properties);
  }

  private void addParameter(ConfigParameter parameter) {
    ObjectNode properties = resource(CONFIG, "AWS::SSM::Parameter");
    properties.setAll(parameter.request());
    properties.remove("Overwrite");
    if (!stack.tags().isEmpty()) {
      ObjectNode tags = properties.putObject("Tags");
      stack.tags().forEach(tags::put);
    }
  }

  private void addRole(Role role) {
    ObjectNode properties = resource(logicalId(role), "AWS::IAM::Role");
    properties.put("RoleName", role.name()).set("AssumeRolePolicyDocument", role.trust());
    properties
        .putArray("Policies")
        .addObject()
        .put("PolicyName", role.name())
        .set("PolicyDocument", role.policy());
    tag(properties);
  }

  private void addSecurityGroup() {
    ObjectNode properties = resource("OutboundSecurityGroup", "AWS::EC2::SecurityGroup");
    properties
        .put("GroupName", stack.securityGroupName())
        .put("GroupDescription", stack.securityGroupDescription())
        .set("VpcId", ref("Vpc"));
    ArrayNode egress = properties.putArray("SecurityGroupEgress");
    for (Outbound outbound : stack.outbound()) {
      rule(egress, outbound.port(), outbound.purpose()).put("CidrIp", Outbound.ANYWHERE_IPV4);
      rule(egress, outbound.port(), outbound.purpose()).put("CidrIpv6", Outbound.ANYWHERE_IPV6);
    }
    ArrayNode ingress = NODES.arrayNode();
    for (Inbound inbound : stack.inbound()) {
      rule(ingress, inbound.port(), Inbound.PURPOSE)
          .put(key(inbound.source()), inbound.source().id());
    }
    if (!ingress.isEmpty()) {
      properties.set("SecurityGroupIngress", ingress);
    }
    tag(properties);
  }

  private static String key(InboundSource source) {
    return switch (source.kind()) {
      case SECURITY_GROUP -> "SourceSecurityGroupId";
      case PREFIX_LIST -> "SourcePrefixListId";
      case IPV4_RANGE -> "CidrIp";
      case IPV6_RANGE -> "CidrIpv6";
    };
  }

  private static ObjectNode rule(ArrayNode rules, int port, String purpose) {
    return rules
        .addObject()
        .put("IpProtocol", "tcp")
        .put("FromPort", port)
        .put("ToPort", port)
        .put("Description", purpose);
  }

  private void addTaskDefinition() {
    ObjectNode properties = resource("TaskDefinition", "AWS::ECS::TaskDefinition");
    properties.setAll((ObjectNode) PascalCase.of(stack.taskDefinition()));
    setRoles(properties, stack);
    if (hasSecrets()) {
      ((ObjectNode) properties.at("/ContainerDefinitions/0/DockerLabels"))
          .set(RolloutLabels.SECRETS, ref(SECRETS));
    }
    ArrayNode after = ((ObjectNode) resources.get("TaskDefinition")).putArray("DependsOn");
    after.add("LogGroup");
    stack.parameter().ifPresent(one -> after.add(CONFIG));
  }

  /** Those of the stack by reference, so that they are there first. */
  static void setRoles(ObjectNode properties, ServiceStack stack) {
    for (Role role : stack.roles()) {
      if (role.owned()) {
        properties.set(logicalId(role) + "Arn", attribute(logicalId(role), "Arn"));
      }
    }
  }

  private void addService() {
    ObjectNode properties = resource("Service", "AWS::ECS::Service");
    properties.setAll((ObjectNode) PascalCase.of(stack.service()));
    properties.set("Cluster", ref("Cluster"));
    properties
        .putObject("DesiredCount")
        .putArray("Fn::If")
        .add(SETS_COUNT)
        .add(ref(COUNT))
        .add(ref("AWS::NoValue"));
    properties.set("TaskDefinition", ref("TaskDefinition"));
    ObjectNode network = (ObjectNode) properties.at("/NetworkConfiguration/AwsvpcConfiguration");
    network.set("Subnets", ref("Subnets"));
    network.set(
        SECURITY_GROUPS,
        stack.ownSecurityGroup()
            ? NODES.arrayNode().add(attribute("OutboundSecurityGroup", "GroupId"))
            : ref(SECURITY_GROUPS));
    tag(properties);
  }

  private ObjectNode outputs() {
    ObjectNode outputs = NODES.objectNode();
    outputs.putObject("ServiceName").set("Value", attribute("Service", "Name"));
    outputs.putObject("TaskDefinitionArn").set("Value", ref("TaskDefinition"));
    for (Role role : stack.roles()) {
      outputs
          .putObject(logicalId(role) + "Arn")
          .set(
              "Value",
              role.owned() ? attribute(logicalId(role), "Arn") : NODES.textNode(role.arn()));
    }
    outputs.putObject("LogGroupName").set("Value", ref("LogGroup"));
    return outputs;
  }

  private boolean hasSecrets() {
    return RolloutLabels.hasSecrets(stack.taskDefinition());
  }

  private JsonNode network() {
    return PascalCase.of(stack.service()).at("/NetworkConfiguration/AwsvpcConfiguration");
  }

  /** The properties of a new resource. */
  private ObjectNode resource(String id, String type) {
    return resources.putObject(id).put("Type", type).putObject("Properties");
  }

  private void tag(ObjectNode properties) {
    if (!stack.tags().isEmpty()) {
      properties.set("Tags", Tags.upperCase(stack.tags()));
    }
  }

  private static String logicalId(Role role) {
    return role.use().equals("execution") ? "ExecutionRole" : "TaskRole";
  }

  static ObjectNode ref(String id) {
    return NODES.objectNode().put("Ref", id);
  }

  private static ObjectNode attribute(String id, String attribute) {
    ObjectNode call = NODES.objectNode();
    call.putArray("Fn::GetAtt").add(id).add(attribute);
    return call;
  }
}
