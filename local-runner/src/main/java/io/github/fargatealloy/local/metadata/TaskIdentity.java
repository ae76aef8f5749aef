package io.github.fargatealloy.local.metadata;

import io.github.fargatealloy.local.definition.ContainerDefinition;
import io.github.fargatealloy.local.definition.TaskDefinition;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.CRC32;

/**
 * The names that AWS would give to a running task, with cluster {@code local} and revision 1.
 *
 * @param taskId 32 hexadecimal digits
 */
public record TaskIdentity(
    String partition, String region, String account, String family, String taskId) {

  private static final String CLUSTER = "local";
  private static final Pattern ARN =
      Pattern.compile(
          "arn:(?<partition>aws[a-z-]*):[a-z0-9-]+:(?<region>[^:]*):(?<account>\\d*):.*");

  /**
   * Takes partition, region and account from the ARNs and log options of the definition, so that
   * they are the ones that the task will have on AWS; where it names none, {@code us-east-1} and
   * account 000000000000.
   */
  public static TaskIdentity of(TaskDefinition definition, String taskId) {
    List<Matcher> arns = arns(definition).map(ARN::matcher).filter(Matcher::matches).toList();
    Stream<String> regions =
        Stream.concat(
            definition.containerDefinitions().stream()
                .flatMap(container -> logOption(container, "awslogs-region")),
            arns.stream().map(arn -> arn.group("region")));
    return new TaskIdentity(
        first(arns.stream().map(arn -> arn.group("partition")), "aws"),
        first(regions, "us-east-1"),
        first(arns.stream().map(arn -> arn.group("account")), "000000000000"),
        definition.family(),
        taskId);
  }

  public String cluster() {
    return CLUSTER;
  }

  public String revision() {
    return "1";
  }

  public String availabilityZone() {
    return region + "a";
  }

  public String clusterArn() {
    return arn("cluster/" + CLUSTER);
  }

  public String taskArn() {
    return arn("task/" + CLUSTER + "/" + taskId);
  }

  public String containerArn(String container) {
    UUID id = UUID.nameUUIDFromBytes(dockerId(container).getBytes(StandardCharsets.UTF_8));
    return arn("container/" + CLUSTER + "/" + taskId + "/" + id);
  }

  /** On Fargate the task's id and up to ten digits, not the 64 hexadecimal digits of Docker. */
  public String dockerId(String container) {
    CRC32 digits = new CRC32();
    digits.update(container.getBytes(StandardCharsets.UTF_8));
    return taskId + "-" + digits.getValue();
  }

  private String arn(String resource) {
    return "arn:" + partition + ":ecs:" + region + ":" + account + ":" + resource;
  }

  private static Stream<String> arns(TaskDefinition definition) {
    return Stream.concat(
        Stream.of(definition.executionRoleArn(), definition.taskRoleArn()),
        definition.containerDefinitions().stream()
            .flatMap(container -> container.secrets().stream())
            .map(ContainerDefinition.SecretReference::valueFrom));
  }

  private static Stream<String> logOption(ContainerDefinition container, String name) {
    return container.logConfiguration() == null
        ? Stream.empty()
        : Stream.ofNullable(container.logConfiguration().options().get(name));
  }

  private static String first(Stream<String> candidates, String otherwise) {
    return candidates.filter(value -> !value.isEmpty()).findFirst().orElse(otherwise);
  }
}
