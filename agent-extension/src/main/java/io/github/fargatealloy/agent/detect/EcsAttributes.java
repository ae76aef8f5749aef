package io.github.fargatealloy.agent.detect;

import io.github.fargatealloy.agent.json.JsonObject;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.common.AttributesBuilder;
import java.util.Collections;
import java.util.Locale;

/**
 * Resource attributes of an ECS container, by the semantic conventions for <a
 * href="https://opentelemetry.io/docs/specs/semconv/resource/cloud-provider/aws/ecs/">ECS</a>, <a
 * href="https://opentelemetry.io/docs/specs/semconv/resource/cloud-provider/aws/logs/">AWS
 * logs</a>, <a href="https://opentelemetry.io/docs/specs/semconv/resource/cloud/">cloud</a> and <a
 * href="https://opentelemetry.io/docs/specs/semconv/resource/container/">container</a>. What the
 * metadata does not say has no attribute.
 */
final class EcsAttributes {
  private final AttributesBuilder attributes = Attributes.builder();

  private EcsAttributes() {}

  static Attributes of(TaskMetadata metadata) {
    EcsAttributes ecs = new EcsAttributes();
    ecs.putTask(metadata);
    ecs.putContainer(metadata.container());
    ecs.putImage(metadata.container());
    ecs.putLogs(metadata);
    return ecs.attributes.build();
  }

  private void putTask(TaskMetadata metadata) {
    put("cloud.provider", "aws");
    put("cloud.platform", "aws_ecs");
    put("cloud.availability_zone", metadata.availabilityZone());
    put("aws.ecs.task.family", metadata.family());
    put("aws.ecs.task.revision", metadata.revision());
    if (metadata.launchType() != null) {
      put("aws.ecs.launchtype", metadata.launchType().toLowerCase(Locale.ROOT));
    }
    Arn task = metadata.taskArn();
    if (task != null) {
      put("aws.ecs.task.arn", task.toString());
      put("aws.ecs.task.id", task.id());
    }
    Arn container = metadata.containerArn();
    if (container != null) {
      put("aws.ecs.container.arn", container.toString());
      put("cloud.resource_id", container.toString());
      put("service.instance.id", ServiceInstanceId.of(container.toString()));
    }
    Arn account = account(metadata);
    if (account != null) {
      put("cloud.account.id", account.account());
      put("cloud.region", account.region());
    }
    put("aws.ecs.cluster.arn", clusterArn(metadata.cluster(), account));
  }

  private void putContainer(JsonObject container) {
    put("container.id", container.text("DockerId"));
    // On EC2 the Docker name is made up by the ECS agent; the task definition's name is the one
    // that people look for.
    String name = container.text("Name");
    put("container.name", name != null ? name : container.text("DockerName"));
  }

  private void putImage(JsonObject container) {
    put("container.image.id", container.text("ImageID"));
    if (container.text("Image") != null) {
      ImageReference image = ImageReference.parse(container.text("Image"));
      put("container.image.name", image.name());
      putOne("container.image.tags", image.tag());
      putOne("container.image.repo_digests", image.repoDigest());
    }
  }

  private void putLogs(TaskMetadata metadata) {
    if (!"awslogs".equals(metadata.container().text("LogDriver"))) {
      return;
    }
    JsonObject options = metadata.container().object("LogOptions");
    String group = options.text("awslogs-group");
    String stream = options.text("awslogs-stream");
    putOne("aws.log.group.names", group);
    putOne("aws.log.stream.names", stream);
    Arn account = account(metadata);
    if (account == null || group == null) {
      return;
    }
    String region = options.text("awslogs-region");
    // Without ":*" at its end: the X-Ray exporter would take it for a group's name.
    String groupArn =
        account.sibling("logs", region != null ? region : account.region(), "log-group:" + group);
    putOne("aws.log.group.arns", groupArn);
    if (groupArn != null && stream != null) {
      putOne("aws.log.stream.arns", groupArn + ":log-stream:" + stream);
    }
  }

  private static Arn account(TaskMetadata metadata) {
    return metadata.taskArn() != null ? metadata.taskArn() : metadata.containerArn();
  }

  /** ECS on EC2 gives the cluster's short name, Fargate its ARN. */
  private static String clusterArn(String cluster, Arn account) {
    if (Arn.parse(cluster) != null) {
      return cluster;
    }
    return cluster == null || account == null
        ? null
        : account.sibling("ecs", account.region(), "cluster/" + cluster);
  }

  private void put(String key, String value) {
    if (value != null) {
      attributes.put(AttributeKey.stringKey(key), value);
    }
  }

  private void putOne(String key, String element) {
    if (element != null) {
      attributes.put(AttributeKey.stringArrayKey(key), Collections.singletonList(element));
    }
  }
}
