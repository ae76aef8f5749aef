package io.github.fargatealloy.taskdefinition.check.rule.environment;

import static io.github.fargatealloy.taskdefinition.check.base.RuleEntry.error;
import static io.github.fargatealloy.taskdefinition.check.base.Scope.ALWAYS;

import io.github.fargatealloy.taskdefinition.check.base.ContainerJson;
import io.github.fargatealloy.taskdefinition.check.base.ContainerRule;
import io.github.fargatealloy.taskdefinition.check.base.Findings;
import io.github.fargatealloy.taskdefinition.check.base.RuleEntry;
import io.github.fargatealloy.taskdefinition.check.base.Source;
import io.github.fargatealloy.taskdefinition.check.base.TaskJson;
import io.github.fargatealloy.taskdefinition.check.base.Written;
import io.github.fargatealloy.taskdefinition.json.JsonString;
import java.util.List;
import java.util.regex.Pattern;

/** Where ECS reads a secret. */
final class SecretReference implements ContainerRule {
  private static final RuleEntry ENTRY =
      error(
          ALWAYS,
          "secret-reference",
          "valueFrom of a secret must be a name or ARN in the Parameter Store, or an ARN in "
              + "Secrets Manager that ends in :json-key:version-stage:version-id or in none of "
              + "the three",
          "the task stops with a ResourceInitializationError",
          Source.guide("secrets-envvar-secrets-manager"));
  private static final String ARN = "arn:aws(?:-[a-z]+)*:";
  private static final String PLACE = ":[a-z0-9-]+:\\d{12}:";

  /** With the label or the version that may stand behind it. */
  private static final String NAME = "[\\w./-]+(?::[\\w.-]+)?";

  private static final Pattern ANY_ARN = Pattern.compile("arn:.*", Pattern.DOTALL);
  private static final Pattern SECRET =
      Pattern.compile(ARN + "secretsmanager" + PLACE + "secret:.*");
  private static final Pattern WHOLE_SECRET =
      Pattern.compile(
          ARN + "secretsmanager" + PLACE + "secret:[\\w/+=.@!-]+(?::[^:]*:[^:]*:[^:]*)?");
  private static final Pattern PARAMETER =
      Pattern.compile(ARN + "ssm" + PLACE + "parameter/" + NAME);
  private static final Pattern PARAMETER_NAME = Pattern.compile(NAME);

  @Override
  public RuleEntry entry() {
    return ENTRY;
  }

  @Override
  public void check(ContainerJson container, TaskJson task, Findings findings) {
    container.secrets().stream()
        .flatMap(secret -> secret.string("valueFrom").stream())
        .filter(reference -> !isReference(reference.text()))
        .forEach(reference -> report(reference, findings));
  }

  private static boolean isReference(String text) {
    return ANY_ARN.matcher(text).matches()
        ? WHOLE_SECRET.matcher(text).matches() || PARAMETER.matcher(text).matches()
        : PARAMETER_NAME.matcher(text).matches();
  }

  /** Shows nothing but an ARN: people paste the secret itself. */
  private static void report(JsonString reference, Findings findings) {
    String text = reference.text();
    if (SECRET.matcher(text).matches()) {
      findings.add(
          reference,
          "end in :json-key:version-stage:version-id, where each may be empty, or in none of them",
          Written.member("valueFrom", completed(text)));
    } else {
      findings.add(
          reference,
          "be the name or ARN of a parameter, or the ARN of a secret",
          ANY_ARN.matcher(text).matches() ? "is " + Written.quoted(text) : "is neither",
          Written.member(
              "valueFrom", "arn:aws:secretsmanager:eu-west-1:111122223333:secret:name-AbCdEf"));
    }
  }

  /** With as many colons as the three parts after the name of the secret ask for. */
  private static String completed(String arn) {
    String[] parts = arn.split(":", -1);
    int whole = 10;
    return parts.length >= whole
        ? String.join(":", List.of(parts).subList(0, whole))
        : arn + ":".repeat(whole - parts.length);
  }
}
