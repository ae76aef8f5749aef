package io.github.fargatealloy.taskdefinition.iam;

import io.github.fargatealloy.service.value.ImageReference;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Repositories of ECR that <a
 * href="https://docs.aws.amazon.com/AmazonECR/latest/userguide/pull-through-cache.html">hold copies
 * of another registry's images</a>.
 */
final class PullThroughCache {
  /**
   * The prefixes that AWS proposes for a rule, and the names that images have upstream under a
   * prefix of the team's own.
   */
  private static final Pattern NAME =
      Pattern.compile(
          "(docker-hub|ecr-public|quay|kubernetes|k8s|github|ghcr|gitlab|azure|chainguard)/.+"
              + "|.+/(library/[^/]+|grafana/alloy|fluent/fluent-bit|nginx/nginx-prometheus-exporter"
              + "|aws-observability/[^/]+|aws-for-fluent-bit|open-telemetry/.+|otel/[^/]+)");

  private PullThroughCache() {}

  static boolean holds(ImageReference image) {
    return image.ecrRepository().filter(name -> NAME.matcher(name).matches()).isPresent();
  }

  /**
   * It fetches at the first pull, into a repository that it makes. See
   * https://docs.aws.amazon.com/AmazonECR/latest/userguide/pull-through-cache-iam.html
   */
  static Statement fill(List<String> repositoryArns) {
    return new Statement(
        "FillPullThroughCache",
        List.of("ecr:BatchImportUpstreamImage", "ecr:CreateRepository"),
        repositoryArns);
  }
}
