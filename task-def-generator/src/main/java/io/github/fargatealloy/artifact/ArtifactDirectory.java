package io.github.fargatealloy.artifact;

import io.github.fargatealloy.problem.Location;
import io.github.fargatealloy.problem.ProblemCode;
import io.github.fargatealloy.problem.Problems;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A directory that artifacts are written to, or compared with. */
public final class ArtifactDirectory {
  static final ProblemCode STALE =
      new ProblemCode(
          "stale-artifacts",
          "The artifacts must be what the description generates",
          "Somebody changed the description and did not generate, or changed an artifact by hand,"
              + " where the next generation overwrites it. Lines with - are in the file, lines with"
              + " + would be generated.",
          "fargate-alloy generate    # or: mvn fargate-alloy:generate",
          "sh");

  /** Nobody reads the queries, whose lines are as long as a definition. */
  private static final Map<String, String> DERIVED =
      Map.of(
          "deploy/unchanged.jmespath", "task-definition.json",
          "daemon/unchanged.jmespath", "daemon/task-definition.json");

  private final Path directory;

  public ArtifactDirectory(Path directory) {
    this.directory = directory;
  }

  /**
   * Writes what differs and leaves the rest alone, time stamps included. Each file is replaced in
   * one step, and a directory that did not exist appears in one, so that nobody reads half of it.
   *
   * @return the paths that were written, relative to the directory
   */
  public List<String> write(Artifacts artifacts) throws IOException {
    return Files.exists(directory) ? update(artifacts) : create(artifacts);
  }

  private List<String> update(Artifacts artifacts) throws IOException {
    List<String> written = new ArrayList<>();
    Set<Path> present = new HashSet<>();
    for (Map.Entry<String, String> file : artifacts.files().entrySet()) {
      Path target = directory.resolve(file.getKey());
      if (!file.getValue().equals(TextFile.read(target))) {
        if (present.add(target.getParent())) {
          Files.createDirectories(target.getParent());
        }
        TextFile.replace(target, file.getValue());
        written.add(file.getKey());
      }
    }
    return written;
  }

  private List<String> create(Artifacts artifacts) throws IOException {
    Path draft = TextFile.draftOf(directory);
    try {
      fill(draft, artifacts);
      Files.move(draft, directory, StandardCopyOption.ATOMIC_MOVE);
      return List.copyOf(artifacts.files().keySet());
    } catch (IOException | RuntimeException e) {
      delete(draft);
      if (!Files.isDirectory(directory)) {
        throw e;
      }
      // Somebody else has made it in the meantime.
      return update(artifacts);
    }
  }

  private static void fill(Path directory, Artifacts artifacts) throws IOException {
    Set<Path> present = new HashSet<>();
    for (Map.Entry<String, String> file : artifacts.files().entrySet()) {
      Path target = directory.resolve(file.getKey());
      if (present.add(target.getParent())) {
        Files.createDirectories(target.getParent());
      }
      TextFile.create(target, file.getValue());
    }
  }

  private static void delete(Path tree) throws IOException {
    if (Files.exists(tree)) {
      try (Stream<Path> paths = Files.walk(tree)) {
        for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(path);
        }
      }
    }
  }

  /**
   * What {@link #write} would change, as one problem with a unified diff.
   *
   * @param description the file that the artifacts were generated from, as the user spells it
   * @param remedy the command that writes them
   * @param chooseEnvironment the option of the command line that chooses one, up to its name
   */
  public Problems check(
      Artifacts artifacts, Path description, String remedy, String chooseEnvironment)
      throws IOException {
    String diff = diff(artifacts);
    if (diff.isEmpty()) {
      return Problems.none();
    }
    String message = "must be what %s generates, but is\n%s".formatted(description, diff);
    return Problems.of(
        STALE.error(
            Location.ofFile(directory.toString()),
            message.stripTrailing(),
            remedy + environments(artifacts.environmentsLeft(), chooseEnvironment)));
  }

  private static String environments(List<String> names, String choose) {
    return names.isEmpty()
        ? ""
        : names.stream()
            .map(name -> choose + name)
            .collect(
                Collectors.joining(
                    " or ", "\nor, if they were generated for an environment, name it with ", ""));
  }

  private String diff(Artifacts artifacts) throws IOException {
    SortedMap<String, Optional<String>> stale = new TreeMap<>();
    for (Map.Entry<String, String> file : artifacts.files().entrySet()) {
      String present = TextFile.read(directory.resolve(file.getKey()));
      if (!file.getValue().equals(present)) {
        stale.put(file.getKey(), Optional.ofNullable(present));
      }
    }
    StringBuilder diff = new StringBuilder();
    stale.forEach(
        (path, present) -> {
          String source = DERIVED.get(path);
          if (present.isEmpty()) {
            diff.append(path).append(" is missing\n");
          } else if (source != null && stale.containsKey(source)) {
            diff.append(path).append(" differs; it follows from ").append(source).append('\n');
          } else {
            diff.append(unifiedDiff(path, present.get(), artifacts.files().get(path)));
          }
        });
    return diff.toString();
  }

  private String unifiedDiff(String path, String present, String generated) {
    List<String> lines =
        FileDiff.between(
            directory.resolve(path).toString(),
            present.lines().toList(),
            path + " (generated)",
            generated.lines().toList());
    return String.join("\n", lines) + "\n";
  }
}
