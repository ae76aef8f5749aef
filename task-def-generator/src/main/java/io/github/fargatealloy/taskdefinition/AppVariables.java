package io.github.fargatealloy.taskdefinition;

import io.github.fargatealloy.collector.ServiceIdentity;
import io.github.fargatealloy.contribution.Contribution;
import io.github.fargatealloy.service.AppContainer;
import io.github.fargatealloy.service.ServiceDescription;
import io.github.fargatealloy.taskdefinition.jvm.JvmOptions;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The application's plain environment variables: who it is and what it sends where, then the team's
 * own, which win.
 */
final class AppVariables {
  private static final String JAVA_TOOL_OPTIONS = "JAVA_TOOL_OPTIONS";
  private static final String RESOURCE_ATTRIBUTES = "OTEL_RESOURCE_ATTRIBUTES";

  private AppVariables() {}

  static SortedMap<String, String> of(ServiceDescription service, Contribution plan) {
    SortedMap<String, String> variables = new TreeMap<>();
    variables.put("OTEL_SERVICE_NAME", service.name());
    variables.putAll(plan.appVariables());
    variables.putAll(service.variables().plain());
    variables.put(RESOURCE_ATTRIBUTES, resourceAttributes(service));
    String javaToolOptions = javaToolOptions(service, plan);
    if (!javaToolOptions.isEmpty()
        && !service.variables().secrets().containsKey(JAVA_TOOL_OPTIONS)) {
      variables.put(JAVA_TOOL_OPTIONS, javaToolOptions);
    }
    return variables;
  }

  /**
   * The service's identity and then the team's own attributes: of two equal keys the later counts.
   * {@code service.name} has a variable of its own.
   */
  private static String resourceAttributes(ServiceDescription service) {
    String identity =
        ServiceIdentity.attributes(service).entrySet().stream()
            .filter(attribute -> !attribute.getKey().equals("service.name"))
            .map(attribute -> attribute.getKey() + "=" + percentEncoded(attribute.getValue()))
            .collect(Collectors.joining(","));
    String users = service.variables().plain().getOrDefault(RESOURCE_ATTRIBUTES, "");
    return Stream.of(identity, users)
        .filter(attributes -> !attributes.isBlank())
        .collect(Collectors.joining(","));
  }

  /**
   * https://opentelemetry.io/docs/specs/otel/resource/sdk/#specifying-resource-information-via-an-environment-variable
   */
  private static String percentEncoded(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
  }

  private static String javaToolOptions(ServiceDescription service, Contribution plan) {
    AppContainer app = service.app();
    List<String> options = new ArrayList<>();
    app.jvm().agent().ifPresent(agent -> options.add("-javaagent:" + agent.path()));
    JvmOptions.of(service, plan).forEach(option -> options.add(option.text()));
    app.jvm().options().forEach(option -> options.add(quoted(option)));
    String users = service.variables().plain().get(JAVA_TOOL_OPTIONS);
    if (users != null && !users.isBlank()) {
      options.add(users);
    }
    return String.join(" ", options);
  }

  /** The JVM splits the variable at white space, except between quotes. */
  private static String quoted(String option) {
    if (option.chars().noneMatch(Character::isWhitespace)) {
      return option;
    }
    char quote = option.indexOf('"') < 0 ? '"' : '\'';
    return quote + option + quote;
  }
}
