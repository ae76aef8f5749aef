package io.github.fargatealloy.taskdefinition.check.rule;

import io.github.fargatealloy.taskdefinition.check.base.ContainerJson;
import java.util.regex.Pattern;

/** The image that Grafana publishes, from whatever registry. */
final class AlloyImage {
  private static final Pattern NAME = Pattern.compile("(^|/)grafana/alloy([:@]|$)");

  private AlloyImage() {}

  static boolean isOf(ContainerJson container) {
    return container.image().filter(image -> NAME.matcher(image.text()).find()).isPresent();
  }
}
