package io.github.fargatealloy.contribution;

import io.github.fargatealloy.service.value.AwsAccount;

/** Where a workspace of Amazon Managed Service for Prometheus takes remote write. */
public final class AmazonPrometheusUrl {
  private AmazonPrometheusUrl() {}

  public static String remoteWrite(AwsAccount account, String workspace) {
    return "https://aps-workspaces.%s.%s/workspaces/%s/api/v1/remote_write"
        .formatted(account.region(), account.domain(), workspace);
  }
}
