package io.github.fargatealloy.agent.fit;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** Which instrumentations an application can do without. */
final class Fitting {
  private final List<Instrumentation> all;
  private final Set<String> needed;

  private Fitting(List<Instrumentation> all, Set<String> needed) {
    this.all = all;
    this.needed = needed;
  }

  /** For an application with these classes. */
  static Fitting of(List<Instrumentation> all, Set<String> classes) {
    Set<String> needed = new HashSet<>();
    for (Instrumentation each : all) {
      if (each.canMatch(classes)) {
        needed.addAll(each.names());
      }
    }
    return new Fitting(all, needed);
  }

  /**
   * For the application that is about to start.
   *
   * @param found what its build found, as {@link NeededNames} writes it; anything else to search
   *     the class path
   * @throws IOException when its class path does not tell
   */
  static Fitting ofThisApplication(String found) throws IOException {
    InstrumentationList list = InstrumentationList.ofBundledAgent();
    Optional<Set<String>> needed = NeededNames.parse(found, list.version());
    return needed.isPresent()
        ? new Fitting(list.all(), needed.get())
        : of(list.all(), ClassPathScan.find(list.classes(), System.getProperties()));
  }

  int size() {
    return all.size();
  }

  /** Every name of the instrumentations that can match. */
  Set<String> needed() {
    return needed;
  }

  /**
   * One name for each instrumentation that cannot match. It is the most specific name that no other
   * instrumentation needs, because the agent listens to the first name that is set.
   *
   * @param isSet whether the user set this name; such an instrumentation is left alone
   */
  List<String> switchedOff(Predicate<String> isSet) {
    List<String> names = new ArrayList<>();
    for (Instrumentation each : all) {
      String name = lastNotNeeded(each.names());
      if (name != null && !isAnySet(isSet, each.names())) {
        names.add(name);
      }
    }
    return names;
  }

  private static boolean isAnySet(Predicate<String> isSet, List<String> names) {
    for (String name : names) {
      if (isSet.test(name)) {
        return true;
      }
    }
    return false;
  }

  private String lastNotNeeded(List<String> names) {
    for (int i = names.size() - 1; i >= 0; i--) {
      if (!needed.contains(names.get(i))) {
        return names.get(i);
      }
    }
    return null;
  }
}
