package io.github.fargatealloy.service.read.keys;

import io.github.fargatealloy.service.CpuArchitecture;
import io.github.fargatealloy.service.LaunchType;
import io.github.fargatealloy.service.Sidecar.ConfigDelivery.Tier;
import io.github.fargatealloy.service.Sidecar.Gate;
import io.github.fargatealloy.service.StartCondition;
import io.github.fargatealloy.service.StartUp;
import io.github.fargatealloy.service.read.keys.Format.Json;
import io.github.fargatealloy.service.read.keys.Format.Wrong;
import io.github.fargatealloy.service.value.Partition;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The formats of single values, except those of images and references. */
public final class Formats {
  private static final int MIB_IN_GIB = 1024;
  private static final int UNITS_IN_VCPU = 1024;
  private static final int EIGHTH_OF_VCPU = 128;

  static final Format<String> SERVICE_NAME =
      Format.matching(
              "[a-z][a-z0-9-]{0,49}",
              "1 to 50 lower-case letters, digits and hyphens that start with a letter",
              "orders")
          .guessing(Guess::name);

  static final Format<String> ENVIRONMENT_NAME =
      Format.matching(
              "[A-Za-z0-9][A-Za-z0-9._-]{0,62}",
              "1 to 63 letters, digits, dots, hyphens and underscores",
              "staging")
          .guessing(text -> Guess.joined(text, "[^A-Za-z0-9._-]+", "-"));

  static final Format<String> LABEL =
      Format.matching(
              "[A-Za-z0-9][A-Za-z0-9._+/-]{0,127}",
              "1 to 128 letters, digits and . _ + / -, starting with a letter or digit",
              "shop")
          .guessing(text -> Guess.joined(text, "[^A-Za-z0-9._+/-]+", "-"));

  static final Format<String> REGION =
      Format.matching("[a-z]{2,4}(-[a-z]+){1,3}-[0-9]", "an AWS region", "eu-west-1")
          .guessing(Guess::region);

  static final Format<String> ACCOUNT =
      Format.matching("[0-9]{12}", "an AWS account of 12 digits", "\"111122223333\"")
          .guessing(text -> text.replaceAll("[ -]", ""));

  static final Format<String> ROLE =
      Format.matching(
          Partition.ARN + "iam::[0-9]{12}:role/[\\w+=,.@/-]+",
          "the ARN of an IAM role",
          "arn:aws:iam::111122223333:role/orders-task");

  static final Format<String> PATH =
      Format.matching(
          "/[^\\s,]+", "an absolute path without spaces", "/opt/fargate-alloy/javaagent.jar");

  static final Format<String> JAVA_OPTION =
      Format.matching("-\\S.*", "an option that starts with -", "-XX:MaxRAMPercentage=60")
          .whenWrong(Wrong.UNKNOWN);

  static final Format<String> PORT_NAME =
      Format.matching(
          "[a-z0-9_][a-z0-9_-]{0,63}",
          "1 to 64 lower-case letters, digits, hyphens and underscores that do not start with a"
              + " hyphen",
          "http");

  static final Format<String> VARIABLE_NAME =
      Format.matching(
              "[A-Za-z_][A-Za-z0-9_.-]*",
              "letters, digits and _ . -, starting with a letter or underscore",
              "SPRING_PROFILES_ACTIVE")
          .guessing(text -> Guess.joined(text, "[^A-Za-z0-9_.-]+", "_"));

  static final Format<String> TEXT =
      new Format<>("text", "\"\"", Json.anyText(), Wrong.SLIP, Optional::of);

  static final Format<Boolean> BOOLEAN =
      new Format<>(
          "true or false",
          "true",
          Json.values("boolean", List.of("true", "false")),
          Wrong.SLIP,
          text -> Optional.ofNullable(Map.of("true", true, "false", false).get(text)),
          Guess::truth);

  static final Format<CpuArchitecture> ARCHITECTURE =
      Format.oneOf(
              Map.of("x86_64", CpuArchitecture.X86_64, "arm64", CpuArchitecture.ARM64),
              List.of("x86_64", "arm64"))
          .guessingFirst(Guess::architecture);

  static final Format<String> APP_PROTOCOL =
      Format.oneOf(
          Map.of("http", "http", "http2", "http2", "grpc", "grpc"),
          List.of("http", "http2", "grpc"));

  /** Whether it is Linux; Windows has a problem of its own. */
  static final Format<Boolean> OPERATING_SYSTEM =
      new Format<>(
          "linux",
          "linux",
          Json.values("string", List.of("linux")),
          Wrong.SLIP,
          text ->
              Optional.of(text.toLowerCase(Locale.ROOT))
                  .filter(system -> system.equals("linux") || system.startsWith("windows"))
                  .map("linux"::equals));

  static final Format<Gate> GATE =
      Format.oneOf(
          Map.of("start", Gate.START, "healthy", Gate.HEALTHY), List.of("start", "healthy"));

  static final Format<LaunchType> LAUNCH_TYPE =
      Format.oneOf(
          Map.of(
              "fargate", LaunchType.FARGATE,
              "ec2", LaunchType.EC2,
              "managed-instances", LaunchType.MANAGED_INSTANCES),
          List.of("fargate", "ec2", "managed-instances"));

  static final Format<StartCondition> CONDITION =
      Format.oneOf(
          Map.of(
              "start", StartCondition.START,
              "healthy", StartCondition.HEALTHY,
              "complete", StartCondition.COMPLETE,
              "success", StartCondition.SUCCESS),
          List.of("start", "healthy", "complete", "success"));

  static final Format<StartUp> START_UP =
      Format.oneOf(
          Map.of("fast", StartUp.FAST, "balanced", StartUp.BALANCED, "off", StartUp.OFF),
          List.of("fast", "balanced", "off"));

  static final Format<Tier> TIER =
      Format.oneOf(
          Map.of("standard", Tier.STANDARD, "advanced", Tier.ADVANCED),
          List.of("standard", "advanced"));

  static final Format<String> IN_TASK_DEFINITION =
      Format.oneOf(Map.of("task-definition", "task-definition"), List.of("task-definition"));

  static final Format<Integer> CPU =
      new Format<>(
          "a number of vCPU such as \"0.5 vCPU\", or of CPU units such as 512",
          "1 vCPU",
          Json.text("^[0-9]*\\.?[0-9]+( ?[vV][cC][pP][uU])?$"),
          Wrong.SLIP,
          text -> Quantity.parse(text).flatMap(Formats::cpuUnits),
          Guess::cpu);

  static final Format<Integer> MEMORY =
      new Format<>(
          "an amount of memory such as \"2 GB\" or \"512 MB\", or a number of MiB such as 2048",
          "2 GB",
          Json.text("^[0-9]*\\.?[0-9]+( ?([gG][iI]?|[mM][iI]?)[bB])?$"),
          Wrong.SLIP,
          text -> Quantity.parse(text).flatMap(Formats::memoryMiB),
          Guess::memory);

  /** ECS takes 2 to 120 seconds for stopping and for starting. */
  static final Format<Integer> TIMEOUT =
      new Format<>(
          "2s to 120s",
          "60s",
          Json.text("^[0-9]+( ?[sm])?$"),
          Wrong.SLIP,
          text -> Quantity.parse(text).flatMap(Formats::seconds).filter(s -> s >= 2 && s <= 120),
          Guess::seconds);

  static final Format<Integer> PORT =
      new Format<>(
          "a port from 1 to 65535",
          "8080",
          Json.text("^[0-9]{1,5}$"),
          Wrong.SLIP,
          text -> Quantity.parse(text).flatMap(Formats::plain).filter(port -> port <= 65_535),
          Guess::port);

  /**
   * Up to the kernel's own limit, <a
   * href="https://docs.kernel.org/admin-guide/sysctl/fs.html#nr-open">nr_open</a>, above which no
   * process starts. Fargate does not say that it changes the limit's default of 1024 * 1024.
   */
  static final Format<Integer> OPEN_FILES =
      new Format<>(
          "a number of files from 1024 to 1048576",
          "65535",
          Json.text("^[0-9]{4,7}$"),
          Wrong.SLIP,
          text ->
              Quantity.parse(text)
                  .flatMap(Formats::plain)
                  .filter(files -> files >= 1_024 && files <= 1_048_576));

  /** https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_HealthCheck.html */
  static final Format<Integer> CHECK_INTERVAL = duration(5, 300, "30s");

  static final Format<Integer> CHECK_TIMEOUT = duration(2, 60, "5s");

  static final Format<Integer> CHECK_START = duration(0, 300, "60s");

  static final Format<Integer> CHECK_RETRIES =
      new Format<>(
          "1 to 10",
          "3",
          Json.text("^[0-9]{1,2}$"),
          Wrong.SLIP,
          text -> Quantity.parse(text).flatMap(Formats::plain).filter(n -> n >= 1 && n <= 10));

  private Formats() {}

  static Format<Integer> duration(int least, int most, String example) {
    return new Format<>(
        "%ss to %ss".formatted(least, most),
        example,
        Json.text("^[0-9]+( ?[sm])?$"),
        Wrong.SLIP,
        text ->
            Quantity.parse(text)
                .flatMap(Formats::seconds)
                .filter(seconds -> seconds >= least && seconds <= most),
        Guess::seconds);
  }

  /** CPU units as a description writes them: {@code 0.25 vCPU}, or plain when that is shorter. */
  public static String cpu(int cpuUnits) {
    return cpuUnits % EIGHTH_OF_VCPU == 0
        ? number((double) cpuUnits / UNITS_IN_VCPU) + " vCPU"
        : String.valueOf(cpuUnits);
  }

  /**
   * MiB as a description writes them: {@code 2 GB} when they are whole GiB, else {@code 512 MB}.
   */
  public static String memory(int memoryMiB) {
    return memoryMiB % MIB_IN_GIB == 0 ? memoryMiB / MIB_IN_GIB + " GB" : memoryMiB + " MB";
  }

  /** A count for people, such as {@code 1,536}: the same on every machine, whatever its locale. */
  public static String thousands(long count) {
    StringBuilder digits = new StringBuilder(Long.toString(count));
    int first = count < 0 ? 1 : 0;
    for (int i = digits.length() - 3; i > first; i -= 3) {
      digits.insert(i, ',');
    }
    return digits.toString();
  }

  private static String number(double value) {
    return value == Math.rint(value) ? String.valueOf((long) value) : String.valueOf(value);
  }

  private static Optional<Integer> cpuUnits(Quantity quantity) {
    return switch (quantity.unit().toLowerCase(Locale.ROOT)) {
      case "" -> quantity.times(1);
      case "vcpu" -> quantity.times(UNITS_IN_VCPU);
      default -> Optional.empty();
    };
  }

  private static Optional<Integer> memoryMiB(Quantity quantity) {
    return switch (quantity.unit().toLowerCase(Locale.ROOT)) {
      case "", "mb", "mib" -> quantity.times(1);
      case "gb", "gib" -> quantity.times(MIB_IN_GIB);
      default -> Optional.empty();
    };
  }

  static Optional<Integer> seconds(Quantity quantity) {
    return switch (quantity.unit()) {
      case "", "s" -> quantity.times(1);
      case "m" -> quantity.times(60);
      default -> Optional.empty();
    };
  }

  private static Optional<Integer> plain(Quantity quantity) {
    return quantity.unit().isEmpty() ? quantity.times(1) : Optional.empty();
  }
}
