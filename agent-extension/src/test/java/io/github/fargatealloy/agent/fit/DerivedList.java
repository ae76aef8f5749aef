package io.github.fargatealloy.agent.fit;

import static java.util.Comparator.naturalOrder;
import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * What {@code instrumentations.txt} must say of an agent: of each module the classes that its
 * matchers name and, from the references that it checks before it applies, one class of each
 * library.
 */
final class DerivedList {
  private static final String HEADER =
      """
      # What each instrumentation module of agent %s needs on the class path; see InstrumentationList.
      # Derived from the agent: mvn verify -Dfit.rewrite=true
      """;

  private static final String EXTENSION = "io.opentelemetry.javaagent.extension.instrumentation.";
  private static final String MUZZLE =
      "io.opentelemetry.javaagent.tooling.muzzle.InstrumentationModuleMuzzle";

  /** The user names in a property what they match. */
  private static final Set<String> CONFIGURED = Set.of("external-annotations", "methods");

  /** Enough of a package name to tell one library from another: {@code org.springframework.web}. */
  private static final int SEGMENTS_OF_A_LIBRARY = 3;

  private final AgentJar agent;
  private final Set<String> renamed;
  private final Map<Object, Set<String>> references = new LinkedHashMap<>();
  private final Map<String, Integer> users = new HashMap<>();

  private DerivedList(AgentJar agent, Set<String> renamed) {
    this.agent = agent;
    this.renamed = renamed;
  }

  /**
   * @param newer of the agents that the extension is tested in: what it renames is left alone, for
   *     it warns whoever uses the old name
   */
  static String of(AgentJar agent, String version, AgentJar newer)
      throws IOException, ReflectiveOperationException {
    Set<String> renamed = new TreeSet<>(agent.renamedModules());
    renamed.addAll(newer.renamedModules());
    DerivedList list = new DerivedList(agent, renamed);
    for (Object module : agent.modules()) {
      Set<String> classes = list.references(module);
      list.references.put(module, classes);
      classes.forEach(name -> list.users.merge(name, 1, Integer::sum));
    }
    List<String> lines = new ArrayList<>();
    for (Object module : list.references.keySet()) {
      lines.add(list.line(module));
    }
    lines.sort(naturalOrder());
    return HEADER.formatted(version) + String.join("\n", lines) + "\n";
  }

  private String line(Object module) throws ReflectiveOperationException {
    List<String> names = names(module);
    List<String> current = names.stream().filter(name -> !renamed.contains(name)).toList();
    Set<String> needs = new LinkedHashSet<>();
    if (!current.isEmpty() && !CONFIGURED.contains(names.get(0))) {
      matched(module).stream().map(group -> String.join("|", group)).forEach(needs::add);
      needs.addAll(onePerLibrary(references.get(module)));
    }
    return (String.join(",", current.isEmpty() ? names : current) + ": " + String.join(" ", needs))
        .strip();
  }

  private List<String> names(Object module) throws ReflectiveOperationException {
    List<String> names = new ArrayList<>();
    for (Object name :
        (Collection<?>) ask(module, "InstrumentationModule", "instrumentationNames")) {
      names.add((String) name);
    }
    return names;
  }

  private List<Set<String>> matched(Object module) throws ReflectiveOperationException {
    List<List<Set<String>>> types = new ArrayList<>();
    for (Object type : (List<?>) ask(module, "InstrumentationModule", "typeInstrumentations")) {
      List<Set<String>> needs = new ArrayList<>();
      needs.addAll(needs(ask(type, "TypeInstrumentation", "typeMatcher")));
      needs.addAll(needs(ask(type, "TypeInstrumentation", "classLoaderOptimization")));
      types.add(needs);
    }
    List<Set<String>> needs = new ArrayList<>();
    needs.addAll(needs(ask(module, "InstrumentationModule", "classLoaderMatcher")));
    needs.addAll(MatcherNeeds.eitherOf(types));
    return needs;
  }

  private static List<Set<String>> needs(Object matcher) {
    return new MatcherNeeds(matcher)
        .needs().stream().filter(group -> group.stream().noneMatch(DerivedList::isInJdk)).toList();
  }

  /** The classes that the agent looks for in the application before it applies the module. */
  private Set<String> references(Object module) throws ReflectiveOperationException {
    Set<String> names = new TreeSet<>();
    Method muzzle = agent.loadClass(MUZZLE).getMethod("getMuzzleReferences");
    for (Object name : ((Map<?, ?>) muzzle.invoke(module)).keySet()) {
      names.add((String) name);
    }
    names.removeIf(name -> name.startsWith("io.opentelemetry.javaagent."));
    // Helpers that are injected, and libraries that the agent may find in itself.
    names.removeIf(agent::has);
    names.removeIf(DerivedList::isInJdk);
    return names;
  }

  /** Of each library the class that the fewest modules refer to: it tells most. */
  private Collection<String> onePerLibrary(Set<String> classes) {
    Function<String, String> rarity = name -> "%03d %s".formatted(users.get(name), name);
    Map<String, String> rarest = new TreeMap<>();
    for (String name : classes) {
      rarest.merge(
          library(name),
          name,
          (one, other) -> rarity.apply(one).compareTo(rarity.apply(other)) < 0 ? one : other);
    }
    return rarest.values();
  }

  private static String library(String name) {
    return Pattern.compile("\\.")
        .splitAsStream(name.substring(0, name.lastIndexOf('.')))
        .limit(SEGMENTS_OF_A_LIBRARY)
        .collect(joining("."));
  }

  private static boolean isInJdk(String name) {
    return name.startsWith("java.")
        || name.startsWith("jdk.")
        || name.startsWith("sun.")
        || ClassLoader.getPlatformClassLoader().getResource(name.replace('.', '/') + ".class")
            != null;
  }

  private Object ask(Object about, String type, String method) throws ReflectiveOperationException {
    return agent.loadClass(EXTENSION + type).getMethod(method).invoke(about);
  }
}
