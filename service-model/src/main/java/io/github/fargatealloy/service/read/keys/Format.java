package io.github.fargatealloy.service.read.keys;

import io.github.fargatealloy.problem.Nearest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/**
 * How a single value is written and what it means.
 *
 * @param expectation completes "must be …"
 * @param example a right value, as YAML
 * @param json what an editor accepts; the parser may refuse more
 * @param wrong how messages treat text that is not in the format
 * @param parser empty for text that is not in the format
 * @param guess makes of text that is not in the format what was probably meant; it may fail
 * @param <T> what the text means
 */
public record Format<T>(
    String expectation,
    String example,
    Json json,
    Wrong wrong,
    Function<String, Optional<T>> parser,
    UnaryOperator<String> guess) {

  Format(
      String expectation,
      String example,
      Json json,
      Wrong wrong,
      Function<String, Optional<T>> parser) {
    this(expectation, example, json, wrong, parser, UnaryOperator.identity());
  }

  /** What wrong text may be. */
  public enum Wrong {
    /** A slip, repeated in the message. */
    SLIP,
    /** Anything, passwords included, and therefore not repeated. */
    UNKNOWN,
    /** Probably the secret itself where a reference to it belongs. */
    SECRET
  }

  /**
   * The JSON Schema of a value.
   *
   * @param types of JSON that YAML may make of the text
   * @param pattern of the value when it is a string
   * @param values the only values, if they can be listed
   */
  public record Json(List<String> types, Optional<String> pattern, List<String> values) {
    private static final List<String> ANY_SCALAR = List.of("string", "number", "boolean");

    /** Text that YAML may read as a number or a truth value, as in {@code version: 1.10}. */
    static Json text(String pattern) {
      return new Json(ANY_SCALAR, Optional.of(pattern), List.of());
    }

    static Json anyText() {
      return new Json(ANY_SCALAR, Optional.empty(), List.of());
    }

    static Json values(String type, List<String> values) {
      return new Json(List.of(type), Optional.empty(), values);
    }
  }

  /** The same format for a key whose values are usually others. */
  Format<T> withExample(String other) {
    return new Format<>(expectation, other, json, wrong, parser, guess);
  }

  Format<T> whenWrong(Wrong what) {
    return new Format<>(expectation, example, json, what, parser, guess);
  }

  Format<T> guessing(UnaryOperator<String> how) {
    return new Format<>(expectation, example, json, wrong, parser, how);
  }

  /** Tries this guess before the others. */
  Format<T> guessingFirst(Function<String, Optional<String>> how) {
    return guessing(text -> how.apply(text).orElseGet(() -> guess.apply(text)));
  }

  /** A right value, as YAML: what wrong text probably meant, else the example. */
  public String instead(String text) {
    String meant = wrong == Wrong.SLIP ? guess.apply(text) : "";
    return parse(meant).isPresent() && !meant.isEmpty() ? meant : example;
  }

  public Optional<T> parse(String text) {
    return parser.apply(text);
  }

  /** Text that matches the pattern as a whole; YAML may read it as a number. */
  static Format<String> matching(String pattern, String expectation, String example) {
    Pattern compiled = Pattern.compile(pattern);
    return new Format<>(
        expectation,
        example,
        Json.text("^(?:" + pattern + ")$"),
        Wrong.SLIP,
        text -> compiled.matcher(text).matches() ? Optional.of(text) : Optional.empty());
  }

  /** One of a few words; {@code values} has them in the order in which messages list them. */
  static <T> Format<T> oneOf(Map<String, T> values, List<String> order) {
    return new Format<>(
        order.size() == 1 ? order.get(0) : Words.or(order),
        order.get(0),
        Json.values("string", order),
        Wrong.SLIP,
        text -> Optional.ofNullable(values.get(text)),
        text -> Nearest.to(text, order).orElse(""));
  }
}
