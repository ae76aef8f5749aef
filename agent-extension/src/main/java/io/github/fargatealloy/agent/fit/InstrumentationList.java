package io.github.fargatealloy.agent.fit;

import static java.util.Arrays.asList;
import static java.util.Collections.emptyList;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The instrumentation modules of the agent that this extension is built for, read from {@code
 * instrumentations.txt} beside this class. Its lines are {@code name,name: Class Class|Class}: the
 * module's names and the classes that it needs, all of them, and of {@code A|B} either. The file is
 * derived from the agent by a test that fails when the two differ.
 */
final class InstrumentationList {
  static final String RESOURCE = "instrumentations.txt";

  private InstrumentationList() {}

  static List<Instrumentation> ofBundledAgent() throws IOException {
    InputStream resource = InstrumentationList.class.getResourceAsStream(RESOURCE);
    if (resource == null) {
      throw new IOException(RESOURCE + " is missing");
    }
    List<Instrumentation> instrumentations = new ArrayList<>();
    try (BufferedReader lines =
        new BufferedReader(new InputStreamReader(resource, StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (!line.startsWith("#")) {
          instrumentations.add(parse(line));
        }
      }
    }
    return instrumentations;
  }

  static Instrumentation parse(String line) {
    int colon = line.indexOf(':');
    List<String> names = split(line.substring(0, colon), ',');
    List<List<String>> needs = new ArrayList<>();
    for (String need : split(line.substring(colon + 1).trim(), ' ')) {
      needs.add(split(need, '|'));
    }
    return new Instrumentation(names, needs);
  }

  /** Every class that one of them asks for. */
  static Set<String> classes(List<Instrumentation> instrumentations) {
    Set<String> classes = new HashSet<>();
    for (Instrumentation instrumentation : instrumentations) {
      for (List<String> anyOf : instrumentation.needs()) {
        classes.addAll(anyOf);
      }
    }
    return classes;
  }

  /** As {@code String.split} with a plain character, without its array of trailing blanks. */
  private static List<String> split(String text, char separator) {
    return text.isEmpty() ? emptyList() : asList(text.split("\\" + separator, -1));
  }
}
