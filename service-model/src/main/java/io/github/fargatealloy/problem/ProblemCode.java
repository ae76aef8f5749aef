package io.github.fargatealloy.problem;

/**
 * A kind of problem: its stable name and what {@code docs/problems.md} says about it.
 *
 * @param code as printed with the problem: lower-case and hyphenated
 * @param title the rule in one sentence without a full stop
 * @param explanation why the rule exists and how to follow it: one paragraph of Markdown
 * @param example how it looks when it is right
 * @param language of the example, as a block of code in Markdown names it
 */
public record ProblemCode(
    String code, String title, String explanation, String example, String language) {

  /** A code whose example is YAML. */
  public ProblemCode(String code, String title, String explanation, String example) {
    this(code, title, explanation, example, "yaml");
  }

  public Problem error(Location location, String message, String fix) {
    return new Problem(location, Severity.ERROR, code, message, fix);
  }

  public Problem warning(Location location, String message, String fix) {
    return new Problem(location, Severity.WARNING, code, message, fix);
  }
}
