package io.github.fargatealloy.taskdefinition.check.rule.container;

import static io.github.fargatealloy.taskdefinition.check.base.RuleEntry.error;
import static io.github.fargatealloy.taskdefinition.check.base.Scope.ALWAYS;

import io.github.fargatealloy.taskdefinition.check.base.ContainerJson;
import io.github.fargatealloy.taskdefinition.check.base.ContainerRule;
import io.github.fargatealloy.taskdefinition.check.base.Findings;
import io.github.fargatealloy.taskdefinition.check.base.RuleEntry;
import io.github.fargatealloy.taskdefinition.check.base.Source;
import io.github.fargatealloy.taskdefinition.check.base.TaskJson;

/** An image name is short. */
final class ImageLength implements ContainerRule {
  private static final RuleEntry ENTRY =
      error(
          ALWAYS,
          "image-length",
          "the image of a container must be up to 255 characters, a digest not counted",
          "AWS answers \"Container.image should be 255 characters or less\"",
          Source.issue("hashicorp/terraform-provider-aws", 22629));
  static final int MOST = 255;

  @Override
  public RuleEntry entry() {
    return ENTRY;
  }

  @Override
  public void check(ContainerJson container, TaskJson task, Findings findings) {
    container
        .image()
        .filter(image -> withoutDigest(image.text()).length() > MOST)
        .ifPresent(
            image ->
                findings.add(
                    image,
                    "be up to " + MOST + " characters without its digest",
                    "has " + withoutDigest(image.text()).length(),
                    "use a shorter repository or tag"));
  }

  private static String withoutDigest(String image) {
    int at = image.indexOf('@');
    return at < 0 ? image : image.substring(0, at);
  }
}
