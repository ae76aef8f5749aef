package io.github.fargatealloy.problem;

import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/**
 * The outcome of a step that judges the user's input: a value when there is no error, and the
 * problems that were found on the way, warnings among them.
 *
 * @param <T> what the step makes
 */
public final class Checked<T> {
  private final T value;
  private final Problems problems;

  private Checked(T value, Problems problems) {
    this.value = value;
    this.problems = problems;
  }

  /** A value, with the warnings that came with it. */
  public static <T> Checked<T> of(T value, Problems warnings) {
    if (warnings.hasErrors()) {
      throw new IllegalArgumentException("a value with errors: " + warnings.render());
    }
    return new Checked<>(Objects.requireNonNull(value), warnings);
  }

  /** No value, because of at least one error. */
  public static <T> Checked<T> refused(Problems problems) {
    if (!problems.hasErrors()) {
      throw new IllegalArgumentException("refused without an error");
    }
    return new Checked<>(null, problems);
  }

  /** Empty exactly when the problems hold an error. */
  public Optional<T> value() {
    return Optional.ofNullable(value);
  }

  /** The next step, if this one made a value; the problems of both. */
  public <U> Checked<U> flatMap(Function<T, Checked<U>> step) {
    if (value == null) {
      return new Checked<>(null, problems);
    }
    Checked<U> next = step.apply(value);
    return new Checked<>(next.value, problems.and(next.problems));
  }

  public Problems problems() {
    return problems;
  }
}
