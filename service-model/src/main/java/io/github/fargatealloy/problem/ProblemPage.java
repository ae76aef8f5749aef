package io.github.fargatealloy.problem;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The page that explains every problem code. Each module owns one part of it, between two comments
 * that name the part, so that modules contribute without knowing each other.
 */
public final class ProblemPage {
  private ProblemPage() {}

  /** The entries in the order of their codes, as Markdown that ends with a line break. */
  public static String render(List<ProblemCode> codes) {
    return codes.stream()
        .sorted(Comparator.comparing(ProblemCode::code))
        .map(ProblemPage::entry)
        .collect(Collectors.joining("\n"));
  }

  /**
   * The page with its part replaced.
   *
   * @throws IllegalArgumentException when the page has no such part
   */
  public static String replacePart(String page, String part, List<ProblemCode> codes) {
    String open = "<!-- begin " + part + " -->\n";
    String close = "<!-- end " + part + " -->\n";
    int from = page.indexOf(open) + open.length();
    int to = page.indexOf(close);
    if (from < open.length() || to < from) {
      throw new IllegalArgumentException("the page has no part " + open.strip());
    }
    return page.substring(0, from) + "\n" + render(codes) + "\n" + page.substring(to);
  }

  private static String entry(ProblemCode code) {
    return "### `%s`\n**%s.** %s\n\n```%s\n%s\n```\n"
        .formatted(
            code.code(), code.title(), code.explanation(), code.language(), code.example().strip());
  }
}
