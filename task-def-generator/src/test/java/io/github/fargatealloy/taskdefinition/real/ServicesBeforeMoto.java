package io.github.fargatealloy.taskdefinition.real;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.Optional;

/**
 * The account that moto plays, and in front of it one service that keeps all that ECS keeps of it
 * and refuses what ECS refuses, and the secrets of others, which nobody may see.
 */
final class ServicesBeforeMoto implements AutoCloseable {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final BeforeMoto front;
  private ObjectNode service;
  private ObjectNode lastUpdate = JSON.createObjectNode();
  private String before = "";
  private int deployments;
  private int untilItFails;
  private boolean failing;

  ServicesBeforeMoto(MotoServer moto) throws IOException {
    this.front = new BeforeMoto(moto, this::answer);
  }

  String url() {
    return front.url();
  }

  /** As {@code describe-services} answers. */
  synchronized JsonNode service() {
    return service.deepCopy();
  }

  /** The request of the last {@code update-service}. */
  synchronized JsonNode lastUpdate() {
    return lastUpdate.deepCopy();
  }

  /** Each deployment that follows is rolled back, once it was seen. */
  synchronized void deploymentsFail(boolean whether) {
    failing = whether;
  }

  @Override
  public void close() {
    front.close();
  }

  private synchronized Optional<JsonNode> answer(String operation, JsonNode request) {
    return switch (operation) {
      case "CreateService" -> {
        service = request.deepCopy();
        service.put("status", "ACTIVE");
        yield Optional.of(deployed());
      }
      case "UpdateService" -> Optional.of(update((ObjectNode) request));
      case "DescribeServices" -> Optional.of(described());
      case "TagResource" -> {
        if (!request.path("resourceArn").asText().contains(":service/")) {
          yield Optional.empty();
        }
        request.get("tags").forEach(this::tag);
        yield Optional.of(JSON.createObjectNode());
      }
      case "ListSecretVersionIds" ->
          request.get("SecretId").textValue().contains(MotoAccount.ID)
              ? Optional.empty()
              : Optional.of(error("AccessDeniedException", "no policy of the secret allows it"));
      default -> Optional.empty();
    };
  }

  private ObjectNode update(ObjectNode request) {
    boolean forced = request.path("forceNewDeployment").asBoolean();
    JsonNode strategy = request.path("capacityProviderStrategy");
    if (!strategy.isMissingNode()
        && !strategy.equals(service.get("capacityProviderStrategy"))
        && !forced) {
      return error(
          "InvalidParameterException",
          "When updating the strategy you must force a new deployment");
    }
    before = service.get("taskDefinition").textValue();
    lastUpdate = request.deepCopy();
    request.properties().forEach(member -> service.set(member.getKey(), member.getValue()));
    service.remove("forceNewDeployment");
    service.remove("service");
    return deployed();
  }

  private static ObjectNode error(String type, String message) {
    return JSON.createObjectNode().put("__type", type).put("message", message);
  }

  private ObjectNode deployed() {
    deployments++;
    untilItFails = failing ? 2 : 0;
    ObjectNode answer = JSON.createObjectNode();
    answer.set("service", withDeployment("IN_PROGRESS"));
    return answer;
  }

  private ObjectNode described() {
    ObjectNode answer = JSON.createObjectNode();
    ArrayNode services = answer.putArray("services");
    if (service == null) {
      return answer;
    }
    if (untilItFails > 0 && --untilItFails == 0) {
      service.put("taskDefinition", before);
      deployments++;
    }
    services.add(withDeployment(untilItFails > 0 ? "IN_PROGRESS" : "COMPLETED"));
    return answer;
  }

  private ObjectNode withDeployment(String state) {
    ObjectNode described = service.deepCopy();
    ObjectNode deployment = described.putArray("deployments").addObject();
    deployment.put("id", "ecs-svc/" + deployments).put("status", "PRIMARY");
    deployment.put("rolloutState", state).put("runningCount", 2).put("desiredCount", 2);
    described.put("runningCount", 2).put("desiredCount", 2);
    described.putArray("events").addObject().put("message", "(service orders) as told");
    return described;
  }

  private void tag(JsonNode tag) {
    ArrayNode tags = JSON.createArrayNode();
    for (JsonNode one : service.path("tags")) {
      if (!one.get("key").equals(tag.get("key"))) {
        tags.add(one);
      }
    }
    service.set("tags", tags.add(tag));
  }
}
