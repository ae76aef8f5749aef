package io.github.fargatealloy.agent.detect;

import io.opentelemetry.sdk.autoconfigure.spi.ConfigProperties;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Upstream's resource providers that are wrong in an ECS task and therefore off in it. */
public final class ReplacedProviders {
  static final String DISABLED = "otel.java.disabled.resource.providers";
  static final String ENABLED = "otel.java.enabled.resource.providers";

  private static final String CONTRIB = "io.opentelemetry.contrib.aws.resource.";
  private static final String UPSTREAM = "io.opentelemetry.instrumentation.resources.";

  private static final List<String> REPLACED =
      Arrays.asList(
          // Ec2 asks the EC2 metadata service and then calls the task an EC2 host.
          CONTRIB + "BeanstalkResourceProvider",
          CONTRIB + "Ec2ResourceProvider",
          CONTRIB + "EcsResourceProvider",
          CONTRIB + "EksResourceProvider",
          CONTRIB + "LambdaResourceProvider",
          // Knows only container ids of 64 digits and would take another container's for ours.
          UPSTREAM + "ContainerResourceProvider",
          // A jar's name (app.jar) says nothing of the service.
          UPSTREAM + "JarServiceNameDetector");

  private ReplacedProviders() {}

  /**
   * Adds them to what the user disables, except those that the user names as enabled; a list of
   * enabled providers, which excludes all others, is completed by ours.
   */
  public static Map<String, String> disable(ConfigProperties config) {
    return disable(config, CurrentTask.ofThisProcess());
  }

  static Map<String, String> disable(ConfigProperties config, CurrentTask task) {
    Map<String, String> lists = new HashMap<>();
    if (task.isKnown(config)) {
      Set<String> enabled = new LinkedHashSet<>(config.getList(ENABLED));
      Set<String> disabled = new LinkedHashSet<>(REPLACED);
      disabled.removeAll(enabled);
      disabled.addAll(config.getList(DISABLED));
      lists.put(DISABLED, String.join(",", disabled));
      if (!enabled.isEmpty()) {
        enabled.add(EcsResourceProvider.class.getName());
        enabled.add(EcsServiceNameProvider.class.getName());
        lists.put(ENABLED, String.join(",", enabled));
      }
    }
    return lists;
  }
}
