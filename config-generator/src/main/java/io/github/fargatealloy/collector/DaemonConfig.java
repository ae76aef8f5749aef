package io.github.fargatealloy.collector;

import io.github.fargatealloy.contribution.Contribution;
import java.util.Optional;

/**
 * Alloy runs on the task's instance and not in the task.
 *
 * @param alloy how it is configured there
 */
public record DaemonConfig(AlloyConfig alloy) implements CollectorConfig {
  /**
   * Where every task on an instance reaches the daemons of the instance, as <a
   * href="https://github.com/aws/amazon-ecs-agent/blob/master/ecs-agent/netlib/platform/cniconf.go">the
   * container agent</a> has it.
   */
  public static final String ADDRESS = "169.254.172.2";

  @Override
  public Contribution contribution() {
    return alloy.contribution();
  }

  @Override
  public Optional<String> container() {
    return Optional.empty();
  }

  /** The task needs none. */
  @Override
  public Optional<ConfigFile> file() {
    return Optional.empty();
  }
}
