package io.github.fargatealloy.agent.detect;

import io.github.fargatealloy.agent.json.JsonObject;

/**
 * The two answers of the task metadata endpoint V4: this container's and its task's. Either may be
 * {@link JsonObject#EMPTY}, and any member of the other missing.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/AmazonECS/latest/developerguide/task-metadata-endpoint-v4-response.html">the
 *     members</a>
 */
final class TaskMetadata {
  private final JsonObject container;
  private final JsonObject task;

  TaskMetadata(JsonObject container, JsonObject task) {
    this.container = container;
    this.task = task;
  }

  JsonObject container() {
    return container;
  }

  Arn containerArn() {
    return Arn.parse(container.text("ContainerARN"));
  }

  Arn taskArn() {
    return Arn.parse(ofTask("TaskARN", "task-arn"));
  }

  String cluster() {
    return ofTask("Cluster", "cluster");
  }

  String family() {
    return ofTask("Family", "task-definition-family");
  }

  String revision() {
    return ofTask("Revision", "task-definition-version");
  }

  String launchType() {
    return task.text("LaunchType");
  }

  String availabilityZone() {
    return task.text("AvailabilityZone");
  }

  /** The ECS service's name, else the task definition's family; null when neither is known. */
  String serviceName() {
    String service = task.text("ServiceName");
    return service != null ? service : family();
  }

  /** What the task's answer says or, without it, the labels that ECS puts on each container. */
  private String ofTask(String member, String label) {
    String value = task.text(member);
    return value != null ? value : container.object("Labels").text("com.amazonaws.ecs." + label);
  }
}
