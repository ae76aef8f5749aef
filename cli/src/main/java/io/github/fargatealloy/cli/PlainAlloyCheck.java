package io.github.fargatealloy.cli;

import io.github.fargatealloy.alloy.catalog.AlloyCatalog;
import io.github.fargatealloy.alloy.catalog.AlloyVersion;
import io.github.fargatealloy.alloy.catalog.StabilityLevel;
import io.github.fargatealloy.alloy.check.CheckOptions;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Reads the arguments of an {@code alloy check} in which nothing is unusual. Loading picocli takes
 * longer than such a check: its classes are of a version that the JVM neither shares nor verifies
 * quickly. Whatever needs help or an error message is left to picocli, so that this reads nothing
 * otherwise than {@link AlloyCheckCommand} does, or does not read it.
 */
final class PlainAlloyCheck {
  private final List<Path> paths = new ArrayList<>();
  private final Set<String> given = new HashSet<>();
  private CheckOptions options = CheckOptions.DEFAULT;

  private PlainAlloyCheck() {}

  /** Null when the arguments are for picocli. */
  static AlloyCheck read(String[] arguments) {
    if (arguments.length < 3 || !arguments[0].equals("alloy") || !arguments[1].equals("check")) {
      return null;
    }
    PlainAlloyCheck check = new PlainAlloyCheck();
    for (int i = 2; i < arguments.length; i++) {
      if (!check.add(arguments[i])) {
        return null;
      }
    }
    return check.paths.isEmpty() ? null : check.toCheck();
  }

  private AlloyCheck toCheck() {
    return new AlloyCheck(
        paths,
        options,
        given.contains(AlloyCheckCommand.AS_ONE),
        given.contains(AlloyCheckCommand.JSON));
  }

  /** False for what is not plain. */
  private boolean add(String argument) {
    if (argument.equals("-") || !argument.startsWith("-")) {
      return addPath(argument);
    }
    int equals = argument.indexOf('=');
    return equals < 0
        ? addFlag(argument)
        : addOption(argument.substring(0, equals), argument.substring(equals + 1));
  }

  /** An argument that starts with @ is a file of arguments. */
  private boolean addPath(String path) {
    try {
      paths.add(Path.of(path));
      return !path.isEmpty() && path.charAt(0) != '@';
    } catch (InvalidPathException e) {
      return false;
    }
  }

  private boolean addFlag(String name) {
    return switch (name) {
      case AlloyCheckCommand.AS_ONE, AlloyCheckCommand.JSON -> given.add(name);
      case AlloyOptions.COMMUNITY, AlloyOptions.ALLOYS_COMMUNITY -> {
        options = options.withCommunityComponents();
        yield given.add(AlloyOptions.COMMUNITY);
      }
      default -> false;
    };
  }

  private boolean addOption(String name, String value) {
    return switch (name) {
      case AlloyOptions.STABILITY, AlloyOptions.ALLOYS_STABILITY -> addStability(value);
      case AlloyOptions.VERSION -> addVersion(value);
      default -> false;
    };
  }

  private boolean addStability(String value) {
    StabilityLevel level = StabilityLevel.of(value).orElse(null);
    if (level == null || !given.add(AlloyOptions.STABILITY)) {
      return false;
    }
    options = options.withStability(level);
    return true;
  }

  private boolean addVersion(String value) {
    try {
      AlloyVersion version = AlloyVersion.parse(value);
      options = options.withAlloyVersion(version);
      return given.add(AlloyOptions.VERSION)
          && version.compareTo(AlloyCatalog.bundled().releases().get(0)) >= 0;
    } catch (IllegalArgumentException e) {
      return false;
    }
  }
}
