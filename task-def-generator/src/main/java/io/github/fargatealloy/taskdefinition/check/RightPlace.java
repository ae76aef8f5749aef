package io.github.fargatealloy.taskdefinition.check;

import io.github.fargatealloy.taskdefinition.check.base.Written;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Where a key belongs that the API knows, but not where it stands. */
record RightPlace(ApiModel model) {
  private static final Set<String> OF_SERVICES =
      Set.of(
          "capacityProviderStrategy",
          "cluster",
          "deploymentConfiguration",
          "desiredCount",
          "enableExecuteCommand",
          "healthCheckGracePeriodSeconds",
          "launchType",
          "loadBalancers",
          "networkConfiguration",
          "platformVersion",
          "serviceConnectConfiguration",
          "serviceName",
          "serviceRegistries");

  /**
   * @param type of the object in which the key stands
   * @return what to do with the key
   */
  Optional<String> of(String key, ApiType.Structure type) {
    return service(key, type)
        .or(() -> secret(key, type))
        .or(() -> within(key, type).map(part -> "move it into " + Written.quoted(part)))
        .or(() -> above(key, type));
  }

  private Optional<String> service(String key, ApiType.Structure type) {
    return type == model.request() && OF_SERVICES.contains(key)
        ? Optional.of("delete it here and give it to the service")
        : Optional.empty();
  }

  /** Only {@code secrets} know {@code valueFrom}. */
  private static Optional<String> secret(String key, ApiType.Structure type) {
    return key.equals("valueFrom") && type.members().containsKey("value")
        ? Optional.of("move the variable to \"secrets\"")
        : Optional.empty();
  }

  /** The one part that has the key, or that takes keys of the user's choice. */
  private static Optional<String> within(String key, ApiType.Structure type) {
    List<String> parts =
        type.members().values().stream()
            .filter(member -> takes(key, member.type()))
            .map(ApiType.Member::key)
            .toList();
    return parts.size() == 1 ? Optional.of(parts.get(0)) : Optional.empty();
  }

  /** Keys of the API have no hyphens, options of log drivers do. */
  private static boolean takes(String key, ApiType part) {
    return part instanceof ApiType.Structure structure && structure.members().containsKey(key)
        || part instanceof ApiType.MapOf && key.contains("-");
  }

  private Optional<String> above(String key, ApiType.Structure type) {
    if (type != model.request() && model.request().members().containsKey(key)) {
      return Optional.of("move it to the task definition");
    }
    if (type != model.container() && model.container().members().containsKey(key)) {
      return Optional.of("move it to a container definition");
    }
    return Optional.empty();
  }
}
