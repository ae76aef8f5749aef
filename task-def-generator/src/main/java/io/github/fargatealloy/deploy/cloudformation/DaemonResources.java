package io.github.fargatealloy.deploy.cloudformation;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.fargatealloy.deploy.CollectorDaemon;
import io.github.fargatealloy.deploy.ServiceStack;
import io.github.fargatealloy.deploy.Tags;

/** The collector of the instances, unless another service has brought it. */
final class DaemonResources {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
  private static final String CONDITION = "OwnCollector";
  private static final String DEFINITION = "CollectorTaskDefinition";

  private DaemonResources() {}

  static ObjectNode parameters() {
    ObjectNode parameters = NODES.objectNode();
    ObjectNode own = parameters.putObject(CONDITION);
    own.put("Type", "String")
        .put("Description", "false when the instances have the collector of another service")
        .put("Default", "true")
        .putArray("AllowedValues")
        .add("true")
        .add("false");
    return parameters;
  }

  static ObjectNode conditions() {
    ObjectNode conditions = NODES.objectNode();
    conditions
        .putObject(CONDITION)
        .putArray("Fn::Equals")
        .add(CloudFormationTemplate.ref(CONDITION))
        .add("true");
    return conditions;
  }

  static void add(CollectorDaemon daemon, ServiceStack stack, ObjectNode resources) {
    ObjectNode definition = resource(resources, DEFINITION, "AWS::ECS::DaemonTaskDefinition");
    definition.setAll((ObjectNode) PascalCase.of(daemon.taskDefinition()));
    CloudFormationTemplate.setRoles(definition, stack);
    ((ObjectNode) resources.get(DEFINITION)).putArray("DependsOn").add("LogGroup");
    ObjectNode properties = resource(resources, "Collector", "AWS::ECS::Daemon");
    properties.setAll((ObjectNode) PascalCase.of(daemon.request()));
    String arn = properties.get("ClusterArn").textValue();
    properties
        .putObject("ClusterArn")
        .put("Fn::Sub", arn.substring(0, arn.indexOf('/') + 1) + "${Cluster}");
    properties.set("DaemonTaskDefinitionArn", CloudFormationTemplate.ref(DEFINITION));
    if (!stack.tags().isEmpty()) {
      properties.set("Tags", Tags.upperCase(stack.tags()));
    }
  }

  private static ObjectNode resource(ObjectNode resources, String id, String type) {
    return resources
        .putObject(id)
        .put("Type", type)
        .put("Condition", CONDITION)
        .putObject("Properties");
  }
}
