package io.github.fargatealloy.problem;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** All problems of one run, in the order of their locations; immutable. */
public final class Problems implements Iterable<Problem> {
  private static final Problems NONE = new Problems(List.of());

  private final List<Problem> all;

  private Problems(List<Problem> all) {
    this.all = all;
  }

  public static Problems none() {
    return NONE;
  }

  public static Problems of(Problem... problems) {
    return of(List.of(problems));
  }

  /** Sorts by location and drops exact repetitions. */
  public static Problems of(List<Problem> problems) {
    return problems.isEmpty()
        ? NONE
        : new Problems(
            problems.stream().distinct().sorted(Comparator.comparing(Problem::location)).toList());
  }

  public Problems and(Problems more) {
    List<Problem> both = new ArrayList<>(all);
    both.addAll(more.all);
    return of(both);
  }

  public boolean isEmpty() {
    return all.isEmpty();
  }

  public boolean hasErrors() {
    return all.stream().anyMatch(Problem::isError);
  }

  public int size() {
    return all.size();
  }

  public Stream<Problem> stream() {
    return all.stream();
  }

  @Override
  public Iterator<Problem> iterator() {
    return all.iterator();
  }

  /** Every problem and a closing count; the empty string when there is none. */
  public String render() {
    if (all.isEmpty()) {
      return "";
    }
    String body = all.stream().map(Problem::toString).collect(Collectors.joining("\n"));
    return body + "\n" + count() + "\n";
  }

  /** How many there are, and in which files. */
  public String count() {
    String files =
        all.stream()
            .map(problem -> problem.location().file())
            .distinct()
            .collect(Collectors.joining(", "));
    return (all.size() == 1 ? "1 problem" : all.size() + " problems") + " in " + files;
  }

  @Override
  public String toString() {
    return render();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Problems problems && all.equals(problems.all);
  }

  @Override
  public int hashCode() {
    return all.hashCode();
  }
}
