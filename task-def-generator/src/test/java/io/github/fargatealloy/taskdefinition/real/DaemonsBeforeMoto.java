package io.github.fargatealloy.taskdefinition.real;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The account that moto plays, and in front of it the managed daemons that moto does not know. */
final class DaemonsBeforeMoto implements AutoCloseable {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String ECS = "arn:aws:ecs:eu-west-1:" + MotoAccount.ID + ":";

  private final BeforeMoto front;
  private final List<ObjectNode> definitions = new ArrayList<>();
  private final List<ObjectNode> deployments = new ArrayList<>();
  private final List<String> collectors = new ArrayList<>();
  private final Map<String, String> tags = new TreeMap<>();
  private String outcome = "SUCCESSFUL";

  DaemonsBeforeMoto(MotoServer moto) throws IOException {
    this.front = new BeforeMoto(moto, this::answer);
  }

  String url() {
    return front.url();
  }

  /** Each registered definition, in order. */
  synchronized List<ObjectNode> definitions() {
    return List.copyOf(definitions);
  }

  /** Each request that created or updated a daemon, in order. */
  synchronized List<ObjectNode> deployments() {
    return List.copyOf(deployments);
  }

  /** Of the daemon. */
  synchronized Map<String, String> tags() {
    return Map.copyOf(tags);
  }

  /** How the deployments that follow will end. */
  synchronized void deploymentsEnd(String status) {
    outcome = status;
  }

  /** Another service's daemon on the same instances. */
  synchronized void addCollector(String name) {
    collectors.add(ECS + "daemon/shop/" + name);
  }

  @Override
  public void close() {
    front.close();
  }

  private synchronized Optional<JsonNode> answer(String operation, JsonNode request) {
    boolean tagging = request.path("resourceArn").asText().contains(":daemon/");
    return tagging || operation.contains("Daemon")
        ? Optional.of(ofDaemons(operation, request))
        : Optional.empty();
  }

  private JsonNode ofDaemons(String operation, JsonNode request) {
    ObjectNode answer = JSON.createObjectNode();
    switch (operation) {
      case "RegisterDaemonTaskDefinition" -> {
        definitions.add(((ObjectNode) request).deepCopy());
        answer.put("daemonTaskDefinitionArn", definitionArn(definitions.size()));
      }
      case "ListDaemonTaskDefinitions" -> {
        ArrayNode list = answer.putArray("daemonTaskDefinitions");
        for (int revision = definitions.size(); revision > 0; revision--) {
          list.addObject().put("arn", definitionArn(revision)).put("status", "ACTIVE");
        }
      }
      case "DescribeDaemonTaskDefinition" -> {
        String arn = request.get("daemonTaskDefinition").textValue();
        int revision = Integer.parseInt(arn.substring(arn.lastIndexOf(':') + 1));
        ObjectNode described = answer.putObject("daemonTaskDefinition");
        described.setAll(definitions.get(revision - 1));
        described.remove("tags");
        described.put("daemonTaskDefinitionArn", arn).put("revision", revision);
        described.put("status", "ACTIVE").put("registeredAt", 1_780_000_000);
      }
      case "ListDaemons" -> {
        ArrayNode list = answer.putArray("daemonSummariesList");
        collectors.forEach(arn -> list.addObject().put("daemonArn", arn).put("status", "ACTIVE"));
        if (!deployments.isEmpty()) {
          list.addObject().put("daemonArn", daemonArn()).put("status", "ACTIVE");
        }
      }
      case "CreateDaemon", "UpdateDaemon" -> {
        ObjectNode deployment = ((ObjectNode) request).deepCopy();
        deployments.add(deployment.put("status", outcome));
        tag(request);
        answer.put("daemonArn", daemonArn()).put("deploymentArn", deploymentArn());
      }
      case "TagResource" -> tag(request);
      case "ListTagsForResource" -> {
        ArrayNode list = answer.putArray("tags");
        tags.forEach((key, value) -> list.addObject().put("key", key).put("value", value));
      }
      case "DescribeDaemon" -> {
        if (deployments.isEmpty()) {
          return answer.put("__type", "DaemonNotFoundException").put("message", "not found");
        }
        answer
            .putObject("daemon")
            .put("daemonArn", daemonArn())
            .put("status", "ACTIVE")
            .put("deploymentArn", deploymentArn());
      }
      case "DescribeDaemonDeployments" -> {
        ObjectNode last = deployments.get(deployments.size() - 1);
        ObjectNode one = answer.putArray("daemonDeployments").addObject();
        one.put("daemonDeploymentArn", deploymentArn());
        one.put("status", last.get("status").textValue()).put("statusReason", "as told");
        one.putObject("targetDaemonRevision").put("arn", ECS + "daemon-revision/shop/1");
      }
      case "DescribeDaemonRevisions" -> {
        ObjectNode last = deployments.get(deployments.size() - 1);
        ObjectNode one = answer.putArray("daemonRevisions").addObject();
        one.set("daemonTaskDefinitionArn", last.get("daemonTaskDefinitionArn"));
        one.set("enableExecuteCommand", last.get("enableExecuteCommand"));
      }
      default -> throw new AssertionError(operation);
    }
    return answer;
  }

  private void tag(JsonNode request) {
    request
        .path("tags")
        .forEach(tag -> tags.put(tag.get("key").textValue(), tag.get("value").textValue()));
  }

  private String daemonArn() {
    return ECS + "daemon/shop/" + deployments.get(0).get("daemonName").textValue();
  }

  private String deploymentArn() {
    return ECS + "daemon-deployment/shop/" + deployments.size();
  }

  private static String definitionArn(int revision) {
    return ECS + "daemon-task-definition/catalog-collector:" + revision;
  }
}
