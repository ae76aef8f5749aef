package io.github.fargatealloy.service.read.yaml;

import io.github.fargatealloy.problem.Location;
import io.github.fargatealloy.problem.Problem;
import java.util.Optional;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;

/**
 * Says in our own words where YAML ends. The parser's words are not repeated: they can quote the
 * file, and the file can hold a secret by mistake.
 */
final class SyntaxProblem {
  private record Cause(String is, String fix) {}

  private SyntaxProblem() {}

  static Problem of(SourceText source, MarkedYamlEngineException e) {
    Optional<Mark> mark =
        neverEnds(e) ? e.getContextMark() : e.getProblemMark().or(e::getContextMark);
    int offset = mark.map(m -> source.offset(m.getLine(), m.getColumn())).orElse(0);
    Cause cause = cause(source, e, offset);
    Location location = source.at(offset);
    return YamlProblems.YAML_SYNTAX.error(
        location, "the file must be YAML, but " + cause.is(), cause.fix());
  }

  private static Cause cause(SourceText source, MarkedYamlEngineException e, int offset) {
    String problem = e.getProblem();
    String context = Optional.ofNullable(e.getContext()).orElse("");
    if (source.text().startsWith("\t", offset)) {
      return new Cause("a tab stands here", "indent with spaces");
    }
    if (opensPlaceholder(source.text(), offset)) {
      return new Cause(
          "a placeholder within { } or [ ] stands without quotes",
          "put quotes around the whole value: \"…${name}…\"");
    }
    if (endsArn(source.text(), offset)) {
      return new Cause(
          "an ARN ends with a colon",
          "leave out the colons at its end, as in …:secret:orders/db-AbCdEf:password, or put"
              + " quotes around the ARN");
    }
    if (beginsWithColon(source.text(), offset)) {
      return new Cause(
          "a value within { } or [ ] begins with a colon",
          "put quotes around it, as in [\"::/0\"]");
    }
    boolean reserved = context.contains("alias") || context.contains("anchor");
    if (problem.contains("cannot start any token") || reserved) {
      return new Cause(
          "a value starts with a character that YAML reserves", "put quotes around the value");
    }
    if (problem.contains("mapping values are not allowed") && opensWithoutSpace(source, offset)) {
      return new Cause(
          "a key of the line above has no space after its colon", "write key: value in that line");
    }
    if (problem.contains("mapping values are not allowed")) {
      return new Cause(
          "a colon stands where no key can be",
          "put quotes around a value that contains \": \", or mend the indentation");
    }
    if (problem.contains("could not find expected ':'") || context.contains("simple key")) {
      return new Cause("a key has no colon", "write key: value, with a space after the colon");
    }
    if (neverEnds(e)) {
      return new Cause("a quote or bracket that opens here is never closed", "close it");
    }
    if (problem.contains("',' or")) {
      return new Cause(
          "an entry within { } or [ ] does not end" + opened(e),
          "separate entries by commas, close the bracket, and put quotes around values with"
              + " special characters");
    }
    if (problem.contains("escape")) {
      return new Cause(
          "a double-quoted value has an unknown escape", "double the \\, or use single quotes");
    }
    return new Cause(
        "the structure breaks here", "align the keys of a mapping, and put values after \": \"");
  }

  private static boolean neverEnds(MarkedYamlEngineException e) {
    String problem = e.getProblem();
    boolean atTheEnd = problem.contains("end of stream") || problem.contains("document separator");
    return atTheEnd && e.getContextMark().isPresent();
  }

  /** {@code key:value} is text, which goes on in the next line. */
  private static boolean opensWithoutSpace(SourceText source, int offset) {
    int line = source.at(offset).line() - 1;
    if (line < 1) {
      return false;
    }
    String above =
        source.text().substring(source.lineStarts().get(line - 1), source.lineStarts().get(line));
    return above.matches("\\s*[\\w-]+:[^\\s:/].*\\s*");
  }

  private static boolean opensPlaceholder(String text, int offset) {
    int open = text.lastIndexOf("${", offset);
    return open >= 0 && text.indexOf('\n', open) >= offset && offset - open < 200;
  }

  private static boolean endsArn(String text, int offset) {
    int line = text.lastIndexOf('\n', offset) + 1;
    int arn = text.lastIndexOf("arn:aws", offset);
    boolean afterColon = text.startsWith(":", offset) || text.startsWith(":", offset - 1);
    return arn >= line && afterColon && text.substring(arn, offset).indexOf(' ') < 0;
  }

  private static boolean beginsWithColon(String text, int offset) {
    return text.startsWith("::", offset) && text.substring(0, offset).matches("(?s).*[\\[{,]\\s*");
  }

  private static String opened(MarkedYamlEngineException e) {
    return e.getContextMark()
        .map(mark -> " (opened on line " + (mark.getLine() + 1) + ")")
        .orElse("");
  }
}
