import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Every run ever measured, one line each in a file that grows: a measurement can be interrupted,
 * continued, and reported again.
 */
final class Results {
  private static final String SEPARATOR = ",";

  private final Path file;
  private final List<Run> runs = new ArrayList<>();

  /**
   * @param round runs of the same round were measured one right after the other
   * @param figures by unit
   */
  record Run(String jdk, String vcpu, String variant, String round, Map<String, Double> figures) {
    private String line() {
      return String.join(
          SEPARATOR,
          jdk,
          vcpu,
          variant,
          round,
          new TreeMap<>(figures)
              .entrySet().stream()
                  .map(
                      each -> String.format(Locale.ROOT, "%s=%.3f", each.getKey(), each.getValue()))
                  .collect(Collectors.joining(SEPARATOR)));
    }

    private static Run of(String line) {
      List<String> words = List.of(line.split(SEPARATOR));
      Map<String, Double> figures = new TreeMap<>();
      for (String word : words.subList(4, words.size())) {
        String[] figure = word.split("=");
        figures.put(figure[0], Double.valueOf(figure[1]));
      }
      return new Run(words.get(0), words.get(1), words.get(2), words.get(3), figures);
    }
  }

  Results(Path file) throws IOException {
    this.file = file;
    if (Files.exists(file)) {
      Files.readAllLines(file).forEach(line -> runs.add(Run.of(line)));
    }
  }

  String newRound() {
    return Long.toString(System.currentTimeMillis() / 1000);
  }

  void add(Run run) throws IOException {
    System.err.println(run.line());
    runs.add(run);
    Files.writeString(
        file, run.line() + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
  }

  Set<String> jdks() {
    return runs.stream().map(Run::jdk).collect(Collectors.toCollection(LinkedHashSet::new));
  }

  int rounds(String jdk, String vcpu, String variant) {
    return of(jdk, vcpu, variant, "").size();
  }

  /** Those in which each of the variants was measured. */
  int completeRounds(String jdk, String vcpu, List<String> variants) {
    return variants.stream().mapToInt(each -> rounds(jdk, vcpu, each)).min().orElse(0);
  }

  /** Not a number when nothing was measured. */
  double median(String jdk, String vcpu, String variant, String unit) {
    return middle(of(jdk, vcpu, variant, unit).values().stream().toList());
  }

  /** The median of the ratios within a round. */
  double ratio(String jdk, String vcpu, String variant, String base, String unit) {
    Map<String, Double> bases = of(jdk, vcpu, base, unit);
    return middle(
        of(jdk, vcpu, variant, unit).entrySet().stream()
            .filter(each -> bases.containsKey(each.getKey()))
            .map(each -> each.getValue() / bases.get(each.getKey()))
            .toList());
  }

  private Map<String, Double> of(String jdk, String vcpu, String variant, String unit) {
    return runs.stream()
        .filter(run -> run.jdk.equals(jdk) && run.vcpu.equals(vcpu) && run.variant.equals(variant))
        .collect(
            Collectors.toMap(
                Run::round, run -> Objects.requireNonNullElse(run.figures.get(unit), Double.NaN)));
  }

  private static double middle(List<Double> values) {
    List<Double> sorted = values.stream().sorted().toList();
    int half = sorted.size() / 2;
    if (sorted.isEmpty()) {
      return Double.NaN;
    }
    return sorted.size() % 2 == 1
        ? sorted.get(half)
        : (sorted.get(half - 1) + sorted.get(half)) / 2;
  }
}
