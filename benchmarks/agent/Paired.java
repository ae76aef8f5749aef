import java.util.Arrays;
import java.util.Locale;
import java.util.Random;

/** The same quantity of two variants, measured in alternation: one value of each a round. */
record Paired(double[] values, double[] base) {
  private static final int RESAMPLES = 4000;

  /** Of this variant alone. */
  double median() {
    return median(values);
  }

  double worst() {
    return Arrays.stream(values).max().orElseThrow();
  }

  /** The median of the rounds' ratios and its 95 % interval, as cells of a table. */
  String ratio() {
    double[] ratios = new double[values.length];
    for (int i = 0; i < ratios.length; i++) {
      ratios[i] = values[i] / base[i];
    }
    double[] medians = resampledMedians(ratios);
    int outside = RESAMPLES / 40;
    return String.format(
        Locale.ROOT,
        "%.3f | %.3f – %.3f",
        median(ratios),
        medians[outside],
        medians[RESAMPLES - 1 - outside]);
  }

  /** Bootstrap with a fixed seed: the same rounds give the same interval. */
  private static double[] resampledMedians(double[] ratios) {
    Random random = new Random(1);
    double[] medians = new double[RESAMPLES];
    for (int i = 0; i < medians.length; i++) {
      medians[i] =
          median(
              random.ints(ratios.length, 0, ratios.length).mapToDouble(k -> ratios[k]).toArray());
    }
    Arrays.sort(medians);
    return medians;
  }

  private static double median(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    int middle = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
  }
}
