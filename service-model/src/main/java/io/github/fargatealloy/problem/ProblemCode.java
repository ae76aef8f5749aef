package io.github.fargatealloy.problem;

/**
 * A kind of problem: its stable name and what {@code docs/problems.md} says about it.
 *
 * @param code as printed with the problem: lower-case and hyphenated
 * @param title the rule in one sentence without a full stop
 * @param explanation why the rule exists and how to follow it: one paragraph of Markdown
 * @param example how it looks when it is right, as YAML or shell
 */
public record ProblemCode(String code, String title, String explanation, String example) {

  public Problem error(Location location, String message, String fix) {
    return Problem.error(location, code, message, fix);
  }

  public Problem warning(Location location, String message, String fix) {
    return Problem.warning(location, code, message, fix);
  }
}
