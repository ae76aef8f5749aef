package io.github.fargatealloy.taskdefinition.iam;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.fargatealloy.service.value.AwsAccount;
import java.util.List;

/** IAM policy documents as JSON. */
public final class Policy {
  private static final String VERSION = "2012-10-17";
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private Policy() {}

  public static JsonNode allowing(List<Statement> statements) {
    ArrayNode array = NODES.arrayNode();
    statements.forEach(statement -> array.add(node(statement)));
    return document(array);
  }

  /**
   * Who may assume the roles of a task: ECS, for tasks of this account only. See
   * https://docs.aws.amazon.com/AmazonECS/latest/developerguide/task-iam-roles.html
   */
  public static JsonNode trust(AwsAccount account) {
    ObjectNode statement = NODES.objectNode();
    statement.put("Sid", "EcsTasks").put("Effect", "Allow").put("Action", "sts:AssumeRole");
    statement.putObject("Principal").put("Service", "ecs-tasks.amazonaws.com");
    ObjectNode condition = statement.putObject("Condition");
    condition.putObject("StringEquals").put("aws:SourceAccount", account.id());
    condition.putObject("ArnLike").put("aws:SourceArn", account.arn("ecs", "*"));
    return document(NODES.arrayNode().add(statement));
  }

  private static JsonNode document(ArrayNode statements) {
    ObjectNode document = NODES.objectNode().put("Version", VERSION);
    document.set("Statement", statements);
    return document;
  }

  private static JsonNode node(Statement statement) {
    ObjectNode node = NODES.objectNode();
    node.put("Sid", statement.sid()).put("Effect", "Allow");
    node.set("Action", strings(statement.actions()));
    node.set("Resource", strings(statement.resources()));
    if (!statement.conditions().isEmpty()) {
      ObjectNode equal = node.putObject("Condition").putObject("StringEquals");
      statement.conditions().forEach(equal::put);
    }
    return node;
  }

  private static ArrayNode strings(List<String> values) {
    ArrayNode array = NODES.arrayNode();
    values.forEach(array::add);
    return array;
  }
}
