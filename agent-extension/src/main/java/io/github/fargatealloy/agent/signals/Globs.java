package io.github.fargatealloy.agent.signals;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Patterns in which {@code *} stands for any characters, also none and slashes. */
final class Globs {
  private final Pattern pattern;

  Globs(List<String> globs) {
    pattern = Pattern.compile(globs.stream().map(Globs::regex).collect(Collectors.joining("|")));
  }

  boolean match(String text) {
    return text != null && pattern.matcher(text).matches();
  }

  private static String regex(String glob) {
    return Arrays.stream(glob.split("\\*", -1))
        .map(Pattern::quote)
        .collect(Collectors.joining(".*"));
  }
}
