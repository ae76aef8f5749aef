package io.github.fargatealloy.taskdefinition.check.rule.log;

import static io.github.fargatealloy.taskdefinition.check.base.RuleEntry.error;
import static io.github.fargatealloy.taskdefinition.check.base.Scope.FARGATE;

import io.github.fargatealloy.taskdefinition.check.base.ContainerJson;
import io.github.fargatealloy.taskdefinition.check.base.ContainerRule;
import io.github.fargatealloy.taskdefinition.check.base.Findings;
import io.github.fargatealloy.taskdefinition.check.base.RuleEntry;
import io.github.fargatealloy.taskdefinition.check.base.Source;
import io.github.fargatealloy.taskdefinition.check.base.TaskJson;
import io.github.fargatealloy.taskdefinition.check.base.Written;

/** Fargate takes a config file of the image. */
final class FargateFirelensConfig implements ContainerRule {
  private static final RuleEntry ENTRY =
      error(
          FARGATE,
          "fargate-firelens-config",
          "config-file-type of a log router must be \"file\" on Fargate",
          "AWS answers \"Fargate launch type does not support FirelensConfiguration config file "
              + "from 's3'\"",
          Source.api("FirelensConfiguration"));

  @Override
  public RuleEntry entry() {
    return ENTRY;
  }

  @Override
  public void check(ContainerJson container, TaskJson task, Findings findings) {
    Firelens.options(container)
        .flatMap(options -> options.string("config-file-type"))
        .filter(type -> !type.text().equals("file"))
        .ifPresent(
            type ->
                findings.add(
                    type,
                    "be \"file\" on Fargate",
                    Written.member("config-file-type", "file")
                        + ", "
                        + Written.member("config-file-value", "/path/in/the/image.conf")));
  }
}
