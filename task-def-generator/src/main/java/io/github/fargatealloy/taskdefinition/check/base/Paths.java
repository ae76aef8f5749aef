package io.github.fargatealloy.taskdefinition.check.base;

import java.util.regex.Pattern;

/** Paths in a container. */
public final class Paths {
  private static final Pattern WINDOWS = Pattern.compile("(?s)(?:[A-Za-z]:[\\\\/]|\\\\\\\\).*");

  private Paths() {}

  /** On Fargate the operating system is Linux unless it is named; elsewhere it may be either. */
  public static boolean isAbsolute(String path, TaskJson task) {
    return path.startsWith("/")
        || task.isForWindows()
        || !task.requires("FARGATE") && WINDOWS.matcher(path).matches();
  }

  /** Without the slashes at the end, which mean nothing; empty for the root. */
  public static String withoutEnd(String path) {
    int end = path.length();
    while (end > 0 && path.charAt(end - 1) == '/') {
      end--;
    }
    return path.substring(0, end);
  }
}
