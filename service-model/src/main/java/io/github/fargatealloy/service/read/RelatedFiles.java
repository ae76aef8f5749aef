package io.github.fargatealloy.service.read;

import io.github.fargatealloy.service.read.keys.Key;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The files that a description names, read from beside it.
 *
 * @param folder empty for a description that is no file
 */
record RelatedFiles(Optional<Path> folder) {
  private static final int MOST_BYTES = 65_536;

  static RelatedFiles beside(Path file) {
    return new RelatedFiles(
        Optional.of(Optional.ofNullable(file.getParent()).orElseGet(() -> Path.of(""))));
  }

  /** Relative to the current directory. */
  static RelatedFiles here() {
    return new RelatedFiles(Optional.of(Path.of("")));
  }

  static RelatedFiles none() {
    return new RelatedFiles(Optional.empty());
  }

  /**
   * Empty when there is no such file, or it cannot be read, or is too long for a task definition.
   */
  Optional<String> text(String path) {
    return folder.map(parent -> parent.resolve(path)).flatMap(RelatedFiles::text);
  }

  /** The files of a folder with this ending: text by their name without it; empty likewise. */
  Optional<SortedMap<String, String>> texts(String path, String ending) {
    Optional<Path> listed = folder.map(parent -> parent.resolve(path)).filter(Files::isDirectory);
    if (listed.isEmpty()) {
      return Optional.empty();
    }
    SortedMap<String, String> texts = new TreeMap<>();
    try (Stream<Path> files = Files.list(listed.get())) {
      for (Path file : files.filter(f -> f.toString().endsWith(ending)).toList()) {
        String name = file.getFileName().toString();
        Optional<String> text = text(file);
        if (text.isEmpty()) {
          return Optional.empty();
        }
        texts.put(name.substring(0, name.length() - ending.length()), text.get());
      }
      return Optional.of(texts);
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /** The text of the file that the key names; a problem if there is none. */
  Optional<String> text(SectionReader section, Key<?> key, String path) {
    Optional<String> text = text(path);
    if (text.isEmpty()) {
      refuse(section, key, "a file", path);
    }
    return text;
  }

  /**
   * @param what the key names
   */
  static void refuse(SectionReader section, Key<?> key, String what, String path) {
    section.refuse(
        ServiceProblems.RELATED_FILE,
        key,
        "%s must name %s beside the description, but there is no readable \"%s\""
            .formatted(section.path(key), what, path),
        "create it, or remove " + key.name());
  }

  private static Optional<String> text(Path file) {
    try {
      if (!Files.isRegularFile(file) || Files.size(file) > MOST_BYTES) {
        return Optional.empty();
      }
      return Optional.of(Files.readString(file, StandardCharsets.UTF_8));
    } catch (IOException e) {
      return Optional.empty();
    }
  }
}
