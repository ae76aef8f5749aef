package io.github.fargatealloy.cli;

import io.github.fargatealloy.problem.Location;
import io.github.fargatealloy.problem.ProblemCode;
import io.github.fargatealloy.problem.Problems;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * An Alloy configuration that a command shall read.
 *
 * @param path as the user spells it, or below a directory that the user named; {@code -} is
 *     standard input
 */
record AlloyFile(Path path) {
  private static final String EXTENSION = ".alloy";

  private static final Path STANDARD_INPUT = Path.of("-");

  /**
   * Those that the arguments of a command stand for: files of any name as they are, directories for
   * the Alloy files in them, in the order of their names.
   *
   * @param below whether a directory also stands for the directories in it
   */
  static List<AlloyFile> named(List<Path> arguments, boolean below) throws IOException {
    List<AlloyFile> files = new ArrayList<>();
    for (Path argument : arguments) {
      List<Path> found = Files.isDirectory(argument) ? inDirectory(argument, below) : List.of();
      if (found.isEmpty()) {
        files.add(new AlloyFile(argument));
      }
      for (Path file : found) {
        files.add(new AlloyFile(file));
      }
    }
    return files;
  }

  private static List<Path> inDirectory(Path directory, boolean below) throws IOException {
    try (Stream<Path> entries = Files.walk(directory, below ? Integer.MAX_VALUE : 1)) {
      return entries
          .filter(entry -> entry.toString().endsWith(EXTENSION) && Files.isRegularFile(entry))
          .sorted()
          .toList();
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  boolean isStandardInput() {
    return path.equals(STANDARD_INPUT);
  }

  /** As it is shown: {@code <stdin>}, as Alloy calls it, or the path. */
  String name() {
    return isStandardInput() ? "<stdin>" : path.toString();
  }

  boolean isReadable() {
    return isStandardInput() || Files.exists(path) && !Files.isDirectory(path);
  }

  byte[] read() throws IOException {
    return isStandardInput() ? System.in.readAllBytes() : Files.readAllBytes(path);
  }

  /** Why it is not {@linkplain #isReadable() readable}. */
  Verdict missing() {
    return new ProblemVerdict(
        name(),
        Problems.of(
            Missing.CODE.error(
                Location.ofFile(name()),
                Files.exists(path)
                    ? "must hold files whose names end with " + EXTENSION + ", but holds none"
                    : "must be a file or a directory, but does not exist",
                "name an Alloy configuration, a directory that holds some, or - for standard input")));
  }

  /** A class of its own, so that a run without such a problem need not load what it consists of. */
  private static final class Missing {
    static final ProblemCode CODE =
        new ProblemCode(
            "missing-alloy-file",
            "An Alloy configuration to read must exist",
            "A directory stands for the files in it whose names end with `.alloy`; with `--as-one`"
                + " without those in its own directories, as Alloy reads it.",
            "fargate-alloy alloy check src/main/alloy",
            "sh");
  }
}
