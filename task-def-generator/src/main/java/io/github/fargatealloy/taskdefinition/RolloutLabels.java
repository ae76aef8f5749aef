package io.github.fargatealloy.taskdefinition;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.fargatealloy.collector.CollectorConfig;
import io.github.fargatealloy.service.ServiceDescription;
import io.github.fargatealloy.service.Sidecar.ConfigDelivery;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import software.amazon.awssdk.services.ecs.model.ContainerDefinition;

/**
 * Docker labels that change when something changes that a task reads at its start but that its
 * definition only refers to. Without them, the definition would stay the same and nothing would
 * roll out.
 */
public final class RolloutLabels {
  private static final String CONFIG = "io.github.fargatealloy.config";

  /** Known only in the account: {@code deploy.sh} fills it in. */
  public static final String SECRETS = "io.github.fargatealloy.secret-versions";

  /** What it says in a file. */
  public static final String NOT_YET = "unknown";

  private RolloutLabels() {}

  /** Whether the definition's containers read any. */
  public static boolean hasSecrets(JsonNode definition) {
    return definition.at("/containerDefinitions/0/dockerLabels").has(SECRETS);
  }

  /** The same containers, the first of them with the labels. */
  static List<ContainerDefinition> on(
      List<ContainerDefinition> containers, CollectorConfig config, ServiceDescription service) {
    SortedMap<String, String> labels = new TreeMap<>();
    if (service.telemetry().sidecar().config() instanceof ConfigDelivery.InSsmParameter) {
      config.file().ifPresent(file -> labels.put(CONFIG, Sha256.of(file.text())));
    }
    if (containers.stream().anyMatch(container -> !container.secrets().isEmpty())) {
      labels.put(SECRETS, NOT_YET);
    }
    List<ContainerDefinition> labelled = new ArrayList<>(containers);
    labelled.set(0, containers.get(0).toBuilder().dockerLabels(labels).build());
    return labelled;
  }
}
