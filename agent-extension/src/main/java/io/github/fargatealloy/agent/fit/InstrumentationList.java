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
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The instrumentation modules of the agent that this extension is built for, read from {@code
 * instrumentations.txt} beside this class. Its lines are {@code name,name: Class Class|Class}: the
 * module's names and the classes that it needs, all of them, and of {@code A|B} either. The file is
 * derived from the agent by a test that fails when the two differ.
 */
final class InstrumentationList {
  static final String RESOURCE = "instrumentations.txt";

  private static final Pattern VERSION = Pattern.compile("# .* of agent (\\S+) .*");

  private final String version;
  private final List<Instrumentation> all;

  private InstrumentationList(String version, List<Instrumentation> all) {
    this.version = version;
    this.all = all;
  }

  static InstrumentationList ofBundledAgent() throws IOException {
    InputStream resource = InstrumentationList.class.getResourceAsStream(RESOURCE);
    if (resource == null) {
      throw new IOException(RESOURCE + " is missing");
    }
    String version = "";
    List<Instrumentation> instrumentations = new ArrayList<>();
    try (BufferedReader lines =
        new BufferedReader(new InputStreamReader(resource, StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (!line.startsWith("#")) {
          instrumentations.add(parse(line));
        } else if (version.isEmpty()) {
          Matcher header = VERSION.matcher(line);
          version = header.matches() ? header.group(1) : version;
        }
      }
    }
    return new InstrumentationList(version, instrumentations);
  }

  /** Of the agent. */
  String version() {
    return version;
  }

  List<Instrumentation> all() {
    return all;
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
  Set<String> classes() {
    Set<String> classes = new HashSet<>();
    for (Instrumentation instrumentation : all) {
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
