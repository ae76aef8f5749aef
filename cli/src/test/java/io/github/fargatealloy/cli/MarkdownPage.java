package io.github.fargatealloy.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A page of the documentation, as a test reads it. */
record MarkdownPage(Path file, String text) {
  private static final Path ROOT = Path.of("..");
  private static final Pattern BLOCK = Pattern.compile("(?ms)^```(\\w*)\n(.*?)^```$");
  private static final Pattern LINK = Pattern.compile("\\]\\(([^)#:]+)(#[^)]*)?\\)");

  static MarkdownPage of(String name) throws IOException {
    Path file = ROOT.resolve(name);
    return new MarkdownPage(file, Files.readString(file));
  }

  /** The pages at the top and below docs. */
  static Stream<MarkdownPage> all() throws IOException {
    try (Stream<Path> top = Files.list(ROOT);
        Stream<Path> docs = Files.walk(ROOT.resolve("docs"))) {
      List<String> names =
          Stream.concat(top, docs)
              .map(file -> ROOT.relativize(file).toString())
              .filter(name -> name.endsWith(".md"))
              .sorted()
              .toList();
      return Stream.of(names.toArray(String[]::new)).map(MarkdownPage::read);
    }
  }

  /** The blocks of code in a language; the empty string means those that name none. */
  List<String> blocks(String language) {
    return BLOCK
        .matcher(text)
        .results()
        .filter(block -> block.group(1).equals(language))
        .map(block -> block.group(2))
        .toList();
  }

  /** The files that the page links to. */
  List<Path> linkedFiles() {
    return LINK.matcher(BLOCK.matcher(text).replaceAll(""))
        .results()
        .map(link -> file.resolveSibling(link.group(1)))
        .toList();
  }

  private static MarkdownPage read(String name) {
    try {
      return of(name);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public String toString() {
    return file.toString();
  }
}
