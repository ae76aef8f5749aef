package io.github.fargatealloy.agent.fit;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** Which instrumentations an application with these classes can do without. */
final class Fitting {
  private final List<Instrumentation> all;
  private final Set<String> classes;

  Fitting(List<Instrumentation> all, Set<String> classes) {
    this.all = all;
    this.classes = classes;
  }

  /**
   * For the application that is about to start.
   *
   * @throws IOException when its class path does not tell
   */
  static Fitting ofThisApplication() throws IOException {
    List<Instrumentation> all = InstrumentationList.ofBundledAgent();
    return new Fitting(
        all, ClassPathScan.find(InstrumentationList.classes(all), System.getProperties()));
  }

  int size() {
    return all.size();
  }

  /**
   * One name for each instrumentation that cannot match. It is the most specific name that no other
   * instrumentation needs, because the agent listens to the first name that is set.
   *
   * @param isSet whether the user set this name; such an instrumentation is left alone
   */
  List<String> switchedOff(Predicate<String> isSet) {
    Set<String> needed = new HashSet<>();
    List<Instrumentation> idle = new ArrayList<>();
    for (Instrumentation each : all) {
      if (each.canMatch(classes)) {
        needed.addAll(each.names());
      } else {
        idle.add(each);
      }
    }
    List<String> names = new ArrayList<>();
    for (Instrumentation each : idle) {
      String name = lastNotIn(needed, each.names());
      if (name != null && each.names().stream().noneMatch(isSet)) {
        names.add(name);
      }
    }
    return names;
  }

  private static String lastNotIn(Set<String> needed, List<String> names) {
    for (int i = names.size() - 1; i >= 0; i--) {
      if (!needed.contains(names.get(i))) {
        return names.get(i);
      }
    }
    return null;
  }
}
