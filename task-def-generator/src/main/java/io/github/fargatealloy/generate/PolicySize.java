package io.github.fargatealloy.generate;

import io.github.fargatealloy.deploy.Role;
import io.github.fargatealloy.deploy.ServiceStack;
import io.github.fargatealloy.problem.Problem;
import io.github.fargatealloy.problem.ProblemCode;
import io.github.fargatealloy.problem.Problems;
import io.github.fargatealloy.service.ServiceFile;
import io.github.fargatealloy.service.read.keys.Formats;
import java.util.List;

/** Whether IAM takes the policies of the service's own roles. */
final class PolicySize {
  static final ProblemCode CODE =
      new ProblemCode(
          "role-policy-size",
          "The policy of a role must fit what IAM takes",
          "The policies within a role have at most 10,240 characters together, blanks not counted. Each"
              + " secret and each parameter adds its ARN to that of the execution role: one secret"
              + " whose JSON has many keys adds one.",
          """
          secrets:
            DB_USER: arn:aws:secretsmanager:eu-west-1:111122223333:secret:orders/all-AbCdEf:db-user
            DB_PASSWORD: arn:aws:secretsmanager:eu-west-1:111122223333:secret:orders/all-AbCdEf:db-password
          """);

  /** https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_iam-quotas.html */
  private static final int MOST_CHARACTERS = 10_240;

  private PolicySize() {}

  static Problems check(ServiceFile file, ServiceStack stack) {
    List<Problem> problems =
        stack.roles().stream()
            .filter(role -> role.owned() && characters(role) > MOST_CHARACTERS)
            .map(role -> problem(file, stack, role))
            .toList();
    return Problems.of(problems);
  }

  private static int characters(Role role) {
    return role.policy().toString().length();
  }

  private static Problem problem(ServiceFile file, ServiceStack stack, Role role) {
    return CODE.error(
        file.sources().locate("secrets"),
        "the policy of role %s must have at most %s characters, but has %s, with %s secrets and parameters"
            .formatted(
                role.name(),
                Formats.thousands(MOST_CHARACTERS),
                Formats.thousands(characters(role)),
                stack.allSecrets().size()),
        "one secret with many keys: "
            + stack.account().arn("secretsmanager", "secret:" + stack.name() + "/all-AbCdEf:KEY"));
  }
}
