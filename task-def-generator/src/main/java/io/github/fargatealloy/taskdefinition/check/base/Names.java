package io.github.fargatealloy.taskdefinition.check.base;

import java.util.regex.Pattern;

/** Names as ECS takes them for families, containers and volumes. */
public final class Names {
  public static final String ALLOWED = "1 to 255 letters, digits, hyphens and underscores";

  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_-]{1,255}");

  private Names() {}

  public static boolean isName(String text) {
    return NAME.matcher(text).matches();
  }

  /** The nearest name: other characters become hyphens. */
  public static String nearest(String text, String whenEmpty) {
    String name = text.replaceAll("[^A-Za-z0-9_-]+", "-").replaceAll("^-+|-+$", "");
    return name.isEmpty() ? whenEmpty : name.substring(0, Math.min(name.length(), 255));
  }
}
