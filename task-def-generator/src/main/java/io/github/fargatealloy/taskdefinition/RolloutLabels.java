package io.github.fargatealloy.taskdefinition;

import io.github.fargatealloy.pipeline.sidecar.AlloyConfig;
import io.github.fargatealloy.service.ServiceDescription;
import io.github.fargatealloy.service.Sidecar.ConfigDelivery;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Docker labels that change when something changes that a task reads at its start but that its
 * definition only refers to. Without them, the definition would stay the same and nothing would
 * roll out.
 */
public final class RolloutLabels {
  private static final String CONFIG = "io.github.fargatealloy.config";

  /** Known only in the account: {@code deploy.sh} fills it in. */
  public static final String SECRETS = "io.github.fargatealloy.secret-versions";

  private static final String NOT_YET = "unknown";

  private RolloutLabels() {}

  static SortedMap<String, String> of(
      ServiceDescription service, AlloyConfig config, boolean readsSecrets) {
    SortedMap<String, String> labels = new TreeMap<>();
    if (service.telemetry().sidecar().config() instanceof ConfigDelivery.InSsmParameter) {
      labels.put(CONFIG, Sha256.of(config.text()));
    }
    if (readsSecrets) {
      labels.put(SECRETS, NOT_YET);
    }
    return labels;
  }
}
