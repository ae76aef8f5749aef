package io.github.fargatealloy.agent.fit;

import java.io.File;
import java.io.IOException;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * The names of all instrumentations that an application needs, found before it runs: {@code
 * 2.31.1:jdbc,servlet}. For the build of the application and the agent in it, which need not be of
 * one version: what another version's names mean is not known.
 */
public final class NeededNames {
  private NeededNames() {}

  /**
   * The value of {@code fargate.alloy.fit.needed} for an application with this class path.
   *
   * @param classPath jars and directories, whole: what is not among them counts as absent
   * @throws IOException when one of them cannot be read
   */
  public static String of(Collection<File> classPath) throws IOException {
    InstrumentationList list = InstrumentationList.ofBundledAgent();
    Set<String> classes = ClassPathScan.find(list.classes(), classPath);
    Set<String> names = Fitting.of(list.all(), classes).needed();
    return list.version() + ":" + String.join(",", new TreeSet<>(names));
  }

  /** Empty when the value is not of this version of the agent. */
  static Optional<Set<String>> parse(String value, String version) {
    if (!value.startsWith(version + ":")) {
      return Optional.empty();
    }
    List<String> names = Arrays.asList(value.substring(version.length() + 1).split(","));
    return Optional.of(new HashSet<>(names));
  }
}
