package io.github.fargatealloy.taskdefinition.check.rule.port;

import io.github.fargatealloy.taskdefinition.check.base.ContainerJson;
import io.github.fargatealloy.taskdefinition.json.JsonObject;
import io.github.fargatealloy.taskdefinition.json.JsonValue;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The ports of a mapping, one or a range. */
record Ports(JsonObject mapping, String protocol, int first, int last) {
  static final int LEAST = 1;
  static final int MOST = 65_535;

  private static final Pattern RANGE = Pattern.compile("(\\d{1,5})-(\\d{1,5})");

  /** Empty when the mapping names no valid ports. */
  static Optional<Ports> of(JsonObject mapping) {
    String protocol = mapping.text("protocol").filter("udp"::equals).orElse("tcp");
    OptionalInt single = mapping.integer("containerPort");
    if (single.isPresent()) {
      int port = single.getAsInt();
      return Optional.of(new Ports(mapping, protocol, port, port)).filter(Ports::isValid);
    }
    return mapping
        .text("containerPortRange")
        .map(RANGE::matcher)
        .filter(Matcher::matches)
        .map(
            range ->
                new Ports(
                    mapping,
                    protocol,
                    Integer.parseInt(range.group(1)),
                    Integer.parseInt(range.group(2))))
        .filter(Ports::isValid);
  }

  static List<Ports> of(ContainerJson container) {
    return container.portMappings().stream().flatMap(mapping -> of(mapping).stream()).toList();
  }

  private boolean isValid() {
    return first >= LEAST && last <= MOST && first <= last;
  }

  boolean isRange() {
    return !mapping.has("containerPort");
  }

  boolean overlaps(Ports other) {
    return first <= other.last && other.first <= last;
  }

  JsonValue value() {
    return mapping.value(isRange() ? "containerPortRange" : "containerPort").orElseThrow();
  }

  @Override
  public String toString() {
    return (first == last ? "" + first : first + "-" + last) + "/" + protocol;
  }
}
