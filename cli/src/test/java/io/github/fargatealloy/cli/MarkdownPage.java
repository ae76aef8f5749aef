package io.github.fargatealloy.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A page of the documentation, as a test reads it. */
record MarkdownPage(Path file, String text) {
  private static final Path ROOT = Path.of("..");
  private static final Pattern BLOCK = Pattern.compile("(?ms)^```(\\w*)\n(.*?)^```$");
  private static final Pattern LINK = Pattern.compile("\\]\\(([^)#:]*)(?:#([^)]*))?\\)");
  private static final Pattern HEADING = Pattern.compile("(?m)^#{1,6} (.+)$");

  static MarkdownPage of(String name) {
    return read(ROOT.resolve(name));
  }

  /** The pages at the top, below docs and below benchmarks. */
  static Stream<MarkdownPage> all() throws IOException {
    try (Stream<Path> top = Files.list(ROOT);
        Stream<Path> docs = Files.walk(ROOT.resolve("docs"));
        Stream<Path> benchmarks = Files.walk(ROOT.resolve("benchmarks"), 2)) {
      List<String> names =
          Stream.of(top, docs, benchmarks)
              .flatMap(files -> files)
              .map(file -> ROOT.relativize(file).toString())
              .filter(name -> name.endsWith(".md"))
              .sorted()
              .toList();
      return Stream.of(names.toArray(String[]::new)).map(MarkdownPage::of);
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

  /** What the page links to in this repository. */
  List<Link> links() {
    return LINK.matcher(prose())
        .results()
        .map(
            link ->
                new Link(
                    link.group(1).isEmpty() ? file : file.resolveSibling(link.group(1)),
                    link.group(2)))
        .toList();
  }

  /** What a link may name behind the #, as GitHub makes it of headings. */
  Set<String> sections() {
    Set<String> sections = new HashSet<>();
    for (MatchResult heading : HEADING.matcher(prose()).results().toList()) {
      String section =
          heading
              .group(1)
              .replaceAll("\\[([^]]*)\\]\\([^)]*\\)", "$1")
              .toLowerCase(Locale.ROOT)
              .replaceAll("[^\\p{L}\\p{N} _-]", "")
              .replace(' ', '-');
      for (int again = 0; !sections.add(again == 0 ? section : section + "-" + again); again++) {}
    }
    return sections;
  }

  private String prose() {
    return BLOCK.matcher(text).replaceAll("");
  }

  /**
   * @param section null for the page as a whole
   */
  record Link(Path file, String section) {
    boolean works() {
      return Files.exists(file) && (section == null || read(file).sections().contains(section));
    }
  }

  private static MarkdownPage read(Path file) {
    try {
      return new MarkdownPage(file, Files.readString(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public String toString() {
    return file.toString();
  }
}
