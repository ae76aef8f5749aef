package io.github.fargatealloy.local.metadata;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.fargatealloy.local.definition.ContainerDefinition;
import io.github.fargatealloy.local.definition.TaskDefinition;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * The metadata of a task and its containers in the shape that Fargate answers with. What has no
 * counterpart on a laptop (network interface, image digest) gets a fixed stand-in, because readers
 * expect the field.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/AmazonECS/latest/developerguide/task-metadata-endpoint-v4-fargate-response.html">the
 *     answer's fields</a>
 */
final class MetadataDocuments {
  /** What Fargate states for a container that asks for no CPU of its own. */
  private static final int UNSET_CPU = 2;

  private final TaskDefinition definition;
  private final TaskIdentity identity;
  private final TaskState state;

  MetadataDocuments(TaskDefinition definition, TaskIdentity identity, TaskState state) {
    this.definition = definition;
    this.identity = identity;
    this.state = state;
  }

  ObjectNode task() {
    ObjectNode task = object();
    task.put("Cluster", identity.clusterArn());
    task.put("TaskARN", identity.taskArn());
    task.put("Family", identity.family());
    task.put("Revision", identity.revision());
    task.put("ServiceName", identity.family());
    task.put("DesiredStatus", "RUNNING");
    task.put("KnownStatus", knownStatus());
    task.putObject("Limits").put("CPU", definition.vCpus()).put("Memory", definition.memoryMiB());
    String pulled = firstContainer().createdAt().toString();
    task.put("PullStartedAt", pulled);
    task.put("PullStoppedAt", pulled);
    task.put("AvailabilityZone", identity.availabilityZone());
    task.put("LaunchType", "FARGATE");
    ArrayNode containers = task.putArray("Containers");
    definition.containerDefinitions().forEach(container -> containers.add(container(container)));
    task.put("VPCID", "vpc-local");
    task.putObject("ClockDrift")
        .put("ClockErrorBound", 0.5)
        .put("ReferenceTimestamp", pulled)
        .put("ClockSynchronizationStatus", "SYNCHRONIZED");
    task.putObject("EphemeralStorageMetrics")
        .put("Utilized", 0)
        .put("Reserved", definition.ephemeralStorageGiB() * 1024);
    task.put("FaultInjectionEnabled", false);
    return task;
  }

  ObjectNode container(ContainerDefinition container) {
    ContainerState now = state.container(container.name());
    ObjectNode node = object();
    node.put("DockerId", identity.dockerId(container.name()));
    node.put("Name", container.name());
    node.put("DockerName", container.name());
    node.put("Image", container.image());
    node.put("ImageID", imageId(container.image()));
    node.set("Labels", labels(container));
    node.put("DesiredStatus", "RUNNING");
    node.put("KnownStatus", now.status());
    now.exitCode().ifPresent(code -> node.put("ExitCode", code));
    node.putObject("Limits")
        .put("CPU", container.cpu() == 0 ? UNSET_CPU : container.cpu())
        .put("Memory", container.memory() == 0 ? definition.memoryMiB() : container.memory());
    node.put("CreatedAt", now.createdAt().toString());
    now.startedAt().ifPresent(at -> node.put("StartedAt", at.toString()));
    now.finishedAt().ifPresent(at -> node.put("FinishedAt", at.toString()));
    node.put("Type", "NORMAL");
    putLogs(node, container);
    node.put("ContainerARN", identity.containerArn(container.name()));
    node.putArray("Networks").add(network());
    node.put("Snapshotter", "overlayfs");
    node.put("RestartCount", 0);
    return node;
  }

  private ObjectNode labels(ContainerDefinition container) {
    ObjectNode labels = object();
    container.dockerLabels().forEach(labels::put);
    labels.put("com.amazonaws.ecs.cluster", identity.clusterArn());
    labels.put("com.amazonaws.ecs.container-name", container.name());
    labels.put("com.amazonaws.ecs.task-arn", identity.taskArn());
    labels.put("com.amazonaws.ecs.task-definition-family", identity.family());
    labels.put("com.amazonaws.ecs.task-definition-version", identity.revision());
    return labels;
  }

  private void putLogs(ObjectNode node, ContainerDefinition container) {
    ContainerDefinition.LogConfiguration logs = container.logConfiguration();
    if (logs == null) {
      return;
    }
    node.put("LogDriver", logs.logDriver());
    ObjectNode options = node.putObject("LogOptions");
    logs.options().forEach(options::put);
    String prefix = logs.options().get("awslogs-stream-prefix");
    if (prefix != null) {
      options.remove("awslogs-stream-prefix");
      options.put("awslogs-stream", prefix + "/" + container.name() + "/" + identity.taskId());
    }
  }

  private static ObjectNode network() {
    ObjectNode network = object();
    network.put("NetworkMode", "awsvpc");
    network.putArray("IPv4Addresses").add("127.0.0.1");
    network.put("AttachmentIndex", 0);
    network.put("MACAddress", "02:00:00:00:00:01");
    network.put("IPv4SubnetCIDRBlock", "127.0.0.0/8");
    network.putArray("DomainNameServers").add("127.0.0.1");
    network.putArray("DomainNameSearchList").add("local");
    network.put("PrivateDNSName", "localhost");
    network.put("SubnetGatewayIpv4Address", "127.0.0.1/8");
    return network;
  }

  private String knownStatus() {
    boolean running =
        definition.containerDefinitions().stream()
            .filter(ContainerDefinition::isEssential)
            .allMatch(container -> state.container(container.name()).status().equals("RUNNING"));
    return running ? "RUNNING" : "PENDING";
  }

  private ContainerState firstContainer() {
    return state.container(definition.containerDefinitions().get(0).name());
  }

  /** The digest of a pinned image; of any other, a value of that shape made from its name. */
  private static String imageId(String image) {
    int digest = image.indexOf("@sha256:");
    if (digest >= 0) {
      return image.substring(digest + 1);
    }
    try {
      byte[] name = image.getBytes(StandardCharsets.UTF_8);
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(name);
      return "sha256:" + HexFormat.of().formatHex(hash);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java platform has SHA-256", impossible);
    }
  }

  private static ObjectNode object() {
    return JsonNodeFactory.instance.objectNode();
  }
}
