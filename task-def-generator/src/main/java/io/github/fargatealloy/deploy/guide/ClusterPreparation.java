package io.github.fargatealloy.deploy.guide;

import io.github.fargatealloy.contribution.Preparation;
import io.github.fargatealloy.service.ServiceDescription;
import java.util.List;
import java.util.Optional;

/** The cluster that a service runs on, which others share and so nothing here creates. */
final class ClusterPreparation {
  private ClusterPreparation() {}

  static Preparation of(ServiceDescription service) {
    String cluster = service.deployment().cluster();
    Optional<String> provider = service.deployment().capacityProvider();
    String needed =
        """
        Cluster `%s` must exist and have the capacity provider%s. `deploy.sh` looks
        before it changes anything, and prints what to run where something is missing."""
            .formatted(
                cluster,
                provider.map(name -> " `" + name + "`").orElse("s `FARGATE` and `FARGATE_SPOT`"));
    return provider.isPresent()
        ? new Preparation(needed, List.of())
        : new Preparation(
            needed + " For a\nnew cluster:",
            List.of(
                "aws ecs create-cluster --cluster-name %s --capacity-providers FARGATE FARGATE_SPOT"
                    .formatted(cluster)));
  }
}
