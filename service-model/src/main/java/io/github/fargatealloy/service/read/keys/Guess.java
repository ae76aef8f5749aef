package io.github.fargatealloy.service.read.keys;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What people probably meant who wrote a value as another tool has it: Kubernetes, Docker Compose,
 * the AWS CLI. Each guess is text that the format may still refuse.
 */
final class Guess {
  private static final Pattern NUMBER_AND_UNIT = Pattern.compile("([0-9.]{1,9}) ?([A-Za-z]{1,12})");
  private static final Map<String, String> TRUTH =
      Map.of(
          "yes",
          "true",
          "on",
          "true",
          "y",
          "true",
          "1",
          "true",
          "enabled",
          "true",
          "no",
          "false",
          "off",
          "false",
          "n",
          "false",
          "0",
          "false",
          "disabled",
          "false");
  private static final Map<String, String> ARCHITECTURES =
      Map.of("aarch64", "arm64", "graviton", "arm64", "amd64", "x86_64", "x64", "x86_64");

  private Guess() {}

  static String truth(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    return TRUTH.getOrDefault(lower, lower);
  }

  /** Empty unless the text is another name of an architecture. */
  static Optional<String> architecture(String text) {
    return Optional.ofNullable(ARCHITECTURES.get(text.toLowerCase(Locale.ROOT)));
  }

  /** {@code 2Gi} and {@code 2 gigs} are so many GB. */
  static String memory(String text) {
    Matcher parts = NUMBER_AND_UNIT.matcher(text);
    if (!parts.matches()) {
      return "";
    }
    return switch (Character.toLowerCase(parts.group(2).charAt(0))) {
      case 'g' -> parts.group(1) + " GB";
      case 'm' -> parts.group(1) + " MB";
      default -> "";
    };
  }

  /** {@code 500m} is half a vCPU, {@code 2 cores} are two. */
  static String cpu(String text) {
    Matcher parts = NUMBER_AND_UNIT.matcher(text);
    if (!parts.matches()) {
      return "";
    }
    return switch (parts.group(2).toLowerCase(Locale.ROOT)) {
      case "m" -> divided(parts.group(1), 1000) + " vCPU";
      case "units" -> parts.group(1);
      default -> parts.group(1) + " vCPU";
    };
  }

  /** {@code 60 seconds}, {@code 2 min} and {@code 30000ms} are so many seconds. */
  static String seconds(String text) {
    Matcher parts = NUMBER_AND_UNIT.matcher(text);
    if (!parts.matches()) {
      return "";
    }
    String unit = parts.group(2).toLowerCase(Locale.ROOT);
    if (unit.equals("ms") || unit.startsWith("milli")) {
      return divided(parts.group(1), 1000) + "s";
    }
    return parts.group(1) + unit.charAt(0);
  }

  /** {@code 10} is 10%, and so is {@code 0.1}. */
  static String percentage(String text) {
    String number = text.replaceFirst(" ?(%|percent)$", "");
    return (number.startsWith("0.") && number.equals(text) ? times(number, 100) : number) + "%";
  }

  /** What comes last in {@code 80:8080/tcp} is the container's. */
  static String port(String text) {
    return text.replaceFirst("/(tcp|udp)$", "").replaceFirst("^.*:", "");
  }

  /** {@code eu-west1}, {@code eu-west-1a} and {@code EU_WEST_1} are in eu-west-1. */
  static String region(String text) {
    return text.toLowerCase(Locale.ROOT).replace('_', '-').replaceFirst("-?([0-9])[a-z]?$", "-$1");
  }

  /** Lower-case words, joined by hyphens. */
  static String name(String text) {
    return joined(text.toLowerCase(Locale.ROOT), "[^a-z0-9]+", "-").replaceFirst("^[0-9-]+", "");
  }

  /**
   * The same text with the replacement for whatever the characters are not, but not at its ends.
   */
  static String joined(String text, String others, String replacement) {
    return text.strip()
        .replaceAll(others, replacement)
        .replaceAll("^[" + replacement + "]+|[" + replacement + "]+$", "");
  }

  private static String times(String number, int factor) {
    return decimal(number)
        .map(n -> n.multiply(BigDecimal.valueOf(factor)).stripTrailingZeros().toPlainString())
        .orElse("");
  }

  private static String divided(String number, int divisor) {
    return decimal(number)
        .map(n -> n.divide(BigDecimal.valueOf(divisor)).stripTrailingZeros().toPlainString())
        .orElse("");
  }

  private static Optional<BigDecimal> decimal(String number) {
    return Quantity.parse(number).map(Quantity::number);
  }
}
