package io.github.fargatealloy.taskdefinition.check.rule.container;

import static io.github.fargatealloy.taskdefinition.check.base.RuleEntry.error;
import static io.github.fargatealloy.taskdefinition.check.base.Scope.ALWAYS;

import io.github.fargatealloy.taskdefinition.check.base.ContainerJson;
import io.github.fargatealloy.taskdefinition.check.base.ContainerRule;
import io.github.fargatealloy.taskdefinition.check.base.Findings;
import io.github.fargatealloy.taskdefinition.check.base.RuleEntry;
import io.github.fargatealloy.taskdefinition.check.base.Source;
import io.github.fargatealloy.taskdefinition.check.base.TaskJson;
import io.github.fargatealloy.taskdefinition.check.base.Written;

/** A container has an image. */
final class ImagePresent implements ContainerRule {
  private static final RuleEntry ENTRY =
      error(
          ALWAYS,
          "image-missing",
          "a container must have an image",
          "AWS answers \"Container.image should not be null or empty.\"",
          Source.issue("hashicorp/terraform-provider-aws", 22629));

  @Override
  public RuleEntry entry() {
    return ENTRY;
  }

  @Override
  public void check(ContainerJson container, TaskJson task, Findings findings) {
    String fix = Written.member("image", "registry/repository:tag");
    if (!container.json().has("image")) {
      findings.missing(container.json(), "image", "name an image", fix);
    }
    container
        .image()
        .filter(image -> image.text().isBlank())
        .ifPresent(image -> findings.add(image, "name an image", fix));
  }
}
