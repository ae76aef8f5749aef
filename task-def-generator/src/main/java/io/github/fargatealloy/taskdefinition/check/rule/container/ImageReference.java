package io.github.fargatealloy.taskdefinition.check.rule.container;

import static io.github.fargatealloy.taskdefinition.check.base.RuleEntry.warning;
import static io.github.fargatealloy.taskdefinition.check.base.Scope.ALWAYS;

import io.github.fargatealloy.taskdefinition.check.base.ContainerJson;
import io.github.fargatealloy.taskdefinition.check.base.ContainerRule;
import io.github.fargatealloy.taskdefinition.check.base.Findings;
import io.github.fargatealloy.taskdefinition.check.base.RuleEntry;
import io.github.fargatealloy.taskdefinition.check.base.Source;
import io.github.fargatealloy.taskdefinition.check.base.TaskJson;
import io.github.fargatealloy.taskdefinition.check.base.Written;
import io.github.fargatealloy.taskdefinition.json.JsonString;
import java.util.regex.Pattern;

/** An image that can be pulled. */
final class ImageReference implements ContainerRule {
  private static final RuleEntry ENTRY =
      warning(
          ALWAYS,
          "image-reference",
          "the image of a container must be [registry/]repository[:tag] in lower case, its "
              + "digest sha256 with 64 hexadecimal digits",
          "the image cannot be pulled and the task does not start",
          Source.api("ContainerDefinition"));
  private static final String PART = "[a-z0-9]+(?:(?:[._]|__|-+)[a-z0-9]+)*";
  private static final Pattern NAME =
      Pattern.compile(
          "(?:[A-Za-z0-9.-]+(?::\\d+)?/)?" + PART + "(?:/" + PART + ")*(?::\\w[\\w.-]{0,127})?");
  private static final Pattern DIGEST = Pattern.compile("sha256:[A-Fa-f0-9]{64}");

  @Override
  public RuleEntry entry() {
    return ENTRY;
  }

  @Override
  public void check(ContainerJson container, TaskJson task, Findings findings) {
    container
        .image()
        .filter(image -> !image.text().isBlank())
        .ifPresent(image -> check(image, findings));
  }

  private static void check(JsonString image, Findings findings) {
    String[] parts = image.text().split("@", 2);
    // A longer name has a problem of its own, and could exhaust the stack of the pattern.
    if (parts[0].length() <= ImageLength.MOST && !NAME.matcher(parts[0]).matches()) {
      findings.add(
          image,
          "be [registry/]repository[:tag], the repository in lower case",
          Written.member("image", "registry/repository:tag"));
    } else if (parts.length > 1 && !DIGEST.matcher(parts[1]).matches()) {
      findings.add(
          image,
          "have a digest of sha256: and 64 hexadecimal digits",
          "has " + Written.quoted(parts[1]),
          "copy the digest from the registry, or use a tag");
    }
  }
}
