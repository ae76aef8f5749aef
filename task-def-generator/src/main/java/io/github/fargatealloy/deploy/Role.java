package io.github.fargatealloy.deploy;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.fargatealloy.service.value.AwsAccount;
import io.github.fargatealloy.taskdefinition.iam.Policy;

/**
 * One of the two roles of a task.
 *
 * @param use what for: {@code execution} or {@code task}
 * @param owned whether it is the service's own, to create and to keep; a role that the description
 *     names belongs to somebody else
 */
public record Role(String use, String arn, boolean owned, JsonNode trust, JsonNode policy) {

  static Role of(String use, String service, AwsAccount account, String arn, JsonNode policy) {
    return new Role(
        use,
        arn,
        arn.equals(account.iamArn("role/" + service + "-" + use)),
        Policy.trust(account),
        policy);
  }

  /** Without the path. */
  public String name() {
    return arn.substring(arn.lastIndexOf('/') + 1);
  }

  /** Where the policy is written. */
  public String policyFile() {
    return "iam/" + use + "-role-policy.json";
  }
}
