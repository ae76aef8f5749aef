package io.github.fargatealloy.generate;

import io.github.fargatealloy.collector.CollectorConfig;
import io.github.fargatealloy.problem.Location;
import io.github.fargatealloy.problem.Problem;
import io.github.fargatealloy.problem.ProblemCode;
import io.github.fargatealloy.problem.Problems;
import io.github.fargatealloy.service.ServiceFile;
import io.github.fargatealloy.service.Sidecar.ConfigDelivery;
import io.github.fargatealloy.service.read.keys.Formats;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What the parameter store refuses of a configuration. */
public final class ConfigDeliveryCheck {
  static final ProblemCode TOO_LONG =
      new ProblemCode(
          "ssm-parameter-size",
          "A configuration in a parameter must fit the parameter's tier",
          "A parameter of the standard tier takes 4,096 characters, one of the advanced tier 8,192."
              + " A configuration in the task definition may be longer: the definition as a whole"
              + " takes 65,536 bytes.",
          """
          telemetry:
            sidecar:
              config: { ssm-parameter: /orders/alloy, tier: advanced }
          """);

  /** https://docs.aws.amazon.com/systems-manager/latest/APIReference/API_PutParameter.html */
  static final ProblemCode NESTED_PARAMETER =
      new ProblemCode(
          "ssm-parameter-braces",
          "A configuration in a parameter must not contain {{",
          "The parameter store takes `{{` for a reference to another parameter and refuses it.",
          """
          telemetry:
            sidecar:
              config: task-definition
          """);

  private static final String KEY = "telemetry.sidecar.config";
  private static final String IN_TASK_DEFINITION = "config: task-definition";

  private ConfigDeliveryCheck() {}

  static Problems check(ServiceFile file, CollectorConfig config) {
    boolean written = config.file().isPresent();
    return written
            && file.service().telemetry().sidecar().config()
                instanceof ConfigDelivery.InSsmParameter ssm
        ? check(file, ssm, config.file().get().text())
        : Problems.none();
  }

  private static Problems check(ServiceFile file, ConfigDelivery.InSsmParameter ssm, String text) {
    List<Problem> problems = new ArrayList<>();
    Location location = file.sources().locate(KEY);
    ConfigDelivery.Tier tier = ssm.tierFor(text);
    int limit = tier.maxCharacters();
    if (text.length() > limit) {
      boolean advancedFits = text.length() <= ConfigDelivery.Tier.ADVANCED.maxCharacters();
      problems.add(
          TOO_LONG.error(
              location,
              "a configuration in a parameter of the %s tier must have at most %s characters, but has %s"
                  .formatted(
                      tier.name().toLowerCase(Locale.ROOT),
                      Formats.thousands(limit),
                      Formats.thousands(text.length())),
              advancedFits ? "tier: advanced" : IN_TASK_DEFINITION));
    }
    if (text.contains("{{")) {
      problems.add(
          NESTED_PARAMETER.error(
              location,
              "a configuration in a parameter must not contain \"{{\", but does",
              IN_TASK_DEFINITION));
    }
    return Problems.of(problems);
  }
}
