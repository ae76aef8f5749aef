package io.github.fargatealloy.taskdefinition.check.base;

import java.util.regex.Pattern;

/** The image that Grafana publishes, from whatever registry. */
public final class AlloyImage {
  private static final Pattern NAME = Pattern.compile("(^|/)grafana/alloy([:@]|$)");

  private AlloyImage() {}

  public static boolean isOf(ContainerJson container) {
    return container.image().filter(image -> NAME.matcher(image.text()).find()).isPresent();
  }
}
