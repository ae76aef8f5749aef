import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/**
 * Results of several variants, measured in turns, so that whatever else the machine does falls on
 * all of them. Each round begins with another variant.
 */
final class Rounds<T> {
  /** One measurement. */
  interface Run<T> {
    T of(Variant variant) throws Exception;
  }

  private final Map<Variant, List<T>> results = new EnumMap<>(Variant.class);

  private Rounds() {}

  static <T> Rounds<T> measure(int rounds, List<Variant> variants, Run<T> run) throws Exception {
    Rounds<T> all = new Rounds<>();
    for (int round = 0; round < rounds; round++) {
      for (int turn = 0; turn < variants.size(); turn++) {
        Variant variant = variants.get((round + turn) % variants.size());
        all.results.computeIfAbsent(variant, key -> new ArrayList<>()).add(run.of(variant));
      }
      System.err.print("\rround " + (round + 1) + " of " + rounds);
    }
    System.err.println();
    return all;
  }

  List<T> of(Variant variant) {
    return results.get(variant);
  }

  Paired paired(Variant variant, ToDoubleFunction<T> quantity) {
    return new Paired(values(variant, quantity), values(Variant.BASE, quantity));
  }

  double sum(Variant variant, ToDoubleFunction<T> quantity) {
    return of(variant).stream().mapToDouble(quantity).sum();
  }

  private double[] values(Variant variant, ToDoubleFunction<T> quantity) {
    return of(variant).stream().mapToDouble(quantity).toArray();
  }
}
