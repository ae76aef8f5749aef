package io.github.fargatealloy.service.read.keys;

import io.github.fargatealloy.service.deploy.Capacity;
import io.github.fargatealloy.service.deploy.InboundSource;
import io.github.fargatealloy.service.read.keys.Format.Json;
import io.github.fargatealloy.service.read.keys.Format.Wrong;
import io.github.fargatealloy.service.value.Partition;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The formats of values that say where a service runs. */
final class DeployFormats {
  static final Format<String> CLUSTER =
      Format.matching(
          "[A-Za-z0-9][A-Za-z0-9_-]{0,254}",
          "the name of an ECS cluster: 1 to 255 letters, digits, hyphens and underscores",
          "shop");

  static final Format<String> SUBNET =
      Format.matching("subnet-[0-9a-f]{8,17}", "the id of a subnet", "subnet-0a1b2c3d4e5f60718");

  static final Format<String> SECURITY_GROUP =
      Format.matching("sg-[0-9a-f]{8,17}", "the id of a security group", "sg-0a1b2c3d4e5f60718");

  /** A range begins with the address that its length leaves, as AWS gives it back. */
  static final Format<InboundSource> INBOUND_SOURCE =
      new Format<>(
              "the id of a security group or of a prefix list, or a range of addresses that begins with"
                  + " its first one",
              "sg-0a1b2c3d4e5f60718",
              Json.text("^((sg|pl)-[0-9a-f]{8,17}|[0-9.]+/[0-9]{1,2}|[0-9a-fA-F:]+/[0-9]{1,3})$"),
              Wrong.SLIP,
              DeployFormats::inboundSource)
          .guessingFirst(text -> AddressRange.of(text).map(range -> range.fromFirst().toString()));

  private static Optional<InboundSource> inboundSource(String text) {
    if (text.matches("sg-[0-9a-f]{8,17}")) {
      return Optional.of(new InboundSource(InboundSource.Kind.SECURITY_GROUP, text));
    }
    if (text.matches("pl-[0-9a-f]{8,17}")) {
      return Optional.of(new InboundSource(InboundSource.Kind.PREFIX_LIST, text));
    }
    return AddressRange.of(text)
        .filter(range -> text.contains("/") && range.equals(range.fromFirst()))
        .map(
            range ->
                new InboundSource(
                    range.isIpv6() ? InboundSource.Kind.IPV6_RANGE : InboundSource.Kind.IPV4_RANGE,
                    range.toString()));
  }

  /** https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_CreateService.html */
  static final Format<Integer> GRACE = Formats.duration(0, Integer.MAX_VALUE, "90s");

  static final Format<String> TARGET_GROUP =
      Format.matching(
          Partition.ARN + "elasticloadbalancing:[a-z0-9-]+:[0-9]{12}:targetgroup/[\\w-]+/[0-9a-f]+",
          "the ARN of a target group",
          "arn:aws:elasticloadbalancing:eu-west-1:111122223333:targetgroup/orders/0a1b2c3d4e5f6071");

  static final Format<String> NAMESPACE =
      Format.matching(
          "[A-Za-z0-9][A-Za-z0-9._-]{0,1023}", "the name of a Cloud Map namespace", "shop");

  static final Format<Capacity> CAPACITY =
      Format.oneOf(
          Map.of("fargate", Capacity.FARGATE, "spot", Capacity.SPOT, "mixed", Capacity.MIXED),
          List.of("fargate", "spot", "mixed"));

  /** https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_CreateCapacityProvider.html */
  static final Format<String> CAPACITY_PROVIDER =
      Format.matching(
          "(?!(?i)(aws|ecs|fargate))[A-Za-z0-9_-]{1,255}",
          "the name of a capacity provider: 1 to 255 letters, digits, hyphens and underscores that do"
              + " not start with aws, ecs or fargate",
          "shop-instances");

  static final Format<Integer> COUNT =
      new Format<>(
          "a number of tasks from 0 to 5000",
          "2",
          Json.text("^[0-9]{1,4}$"),
          Wrong.SLIP,
          text ->
              text.matches("[0-9]{1,4}")
                  ? Optional.of(Integer.valueOf(text)).filter(count -> count <= 5_000)
                  : Optional.empty());

  /**
   * https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_PutRetentionPolicy.html
   */
  private static final List<Integer> RETENTION_DAYS =
      List.of(
          1, 3, 5, 7, 14, 30, 60, 90, 120, 150, 180, 365, 400, 545, 731, 1096, 1827, 2192, 2557,
          2922, 3288, 3653);

  static final Format<Integer> RETENTION =
      Format.oneOf(
              RETENTION_DAYS.stream()
                  .collect(Collectors.toMap(days -> days + "d", Function.identity())),
              RETENTION_DAYS.stream().map(days -> days + "d").toList())
          .guessing(text -> text.replaceAll("[^0-9]", "") + "d");

  /** What ECS takes for a tag; keys that begin with {@code aws:} are AWS's own. */
  static final Format<String> TAG_KEY =
      Format.matching(
          "(?![aA][wW][sS]:)[\\p{L}\\p{Z}\\p{N}_.:/=+\\-@]{1,128}",
          "1 to 128 letters, digits, spaces and _ . : / = + - @ that do not start with aws:",
          "team");

  static final Format<String> TAG_VALUE =
      Format.matching(
          "[\\p{L}\\p{Z}\\p{N}_.:/=+\\-@]{0,256}",
          "at most 256 letters, digits, spaces and _ . : / = + - @",
          "checkout");

  private DeployFormats() {}
}
