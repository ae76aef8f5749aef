package io.github.fargatealloy.problem;

import java.util.Objects;
import java.util.Optional;

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

  public Problems problems() {
    return problems;
  }
}
