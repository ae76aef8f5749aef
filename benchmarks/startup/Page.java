import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.BiFunction;
import java.util.stream.Collectors;

/** The page of figures in the documentation. Nothing in it is written by hand. */
record Page(Settings settings, Results results) {
  private static final String BASE = "plain";

  String markdown() {
    StringBuilder page = new StringBuilder();
    page.append(settings.text("page.title")).append("\n\n");
    page.append("![").append(settings.text("picture.description")).append("](");
    page.append(settings.text("picture.link")).append(")\n\n");
    page.append(settings.text("page.text")).append("\n");
    for (String jdk : results.jdks()) {
      page.append("\n## ").append(jdk).append("\n");
      page.append(
          table(jdk, settings.text("caption.ready"), (vcpu, name) -> ready(jdk, vcpu, name)));
      page.append(table(jdk, settings.text("caption.cpu"), (vcpu, name) -> cpu(jdk, vcpu, name)));
      page.append(
          table(jdk, settings.text("caption.memory"), (vcpu, name) -> memory(jdk, vcpu, name)));
      page.append(steady(jdk));
    }
    return page.toString();
  }

  private String table(String jdk, String caption, BiFunction<String, String, String> cell) {
    List<String> sizes = settings.list("vcpus");
    List<List<String>> rows = new ArrayList<>();
    for (String variant : settings.list("variants")) {
      List<String> row = new ArrayList<>(List.of(settings.label(variant)));
      sizes.forEach(vcpu -> row.add(cell.apply(vcpu, variant)));
      rows.add(row);
    }
    List<String> head = new ArrayList<>(List.of(caption));
    sizes.forEach(vcpu -> head.add(vcpu + " vCPU, " + rounds(jdk, vcpu, BASE)));
    return table(head, rows);
  }

  private static String table(List<String> head, List<List<String>> rows) {
    StringBuilder text = new StringBuilder("\n").append(line(head)).append("|---|");
    text.append("---:|".repeat(head.size() - 1)).append("\n");
    rows.forEach(row -> text.append(line(row)));
    return text.toString();
  }

  private static String line(List<String> cells) {
    return cells.stream().collect(Collectors.joining(" | ", "| ", " |\n"));
  }

  private String ready(String jdk, String vcpu, String variant) {
    double median = results.median(jdk, vcpu, variant, "ready s");
    return Double.isNaN(median)
        ? "–"
        : format("%.1f (%.2f)", median, results.ratio(jdk, vcpu, variant, BASE, "ready s"));
  }

  private String cpu(String jdk, String vcpu, String variant) {
    double median = results.median(jdk, vcpu, variant, "CPU s");
    if (Double.isNaN(median)) {
      return "–";
    }
    double ratio = results.ratio(jdk, vcpu, variant, BASE, "CPU s");
    String same = "same." + variant;
    return settings.has(same)
        ? format(
            "%.2f (%.2f; %.2f)",
            median, ratio, results.ratio(jdk, vcpu, variant, settings.text(same), "CPU s"))
        : format("%.2f (%.2f)", median, ratio);
  }

  private String memory(String jdk, String vcpu, String variant) {
    double median = results.median(jdk, vcpu, variant, "MiB");
    return Double.isNaN(median) ? "–" : format("%.0f", median);
  }

  private String steady(String jdk) {
    String limit = "1 core";
    List<String> variants = settings.list("steady.variants");
    String base = variants.get(0);
    if (results.rounds(jdk, limit, base) == 0) {
      return "";
    }
    List<List<String>> rows = new ArrayList<>();
    for (String variant : variants) {
      List<String> row = new ArrayList<>(List.of(settings.label(variant)));
      for (String unit : List.of("per s", "p99 ms", "CPU us", "KiB")) {
        double median = results.median(jdk, limit, variant, unit);
        row.add(
            Double.isNaN(median)
                ? "–"
                : format("%.1f (%.2f)", median, results.ratio(jdk, limit, variant, base, unit)));
      }
      rows.add(row);
    }
    String caption = settings.text("caption.steady") + ", " + rounds(jdk, limit, base);
    return table(
        List.of(
            caption, "answers per second", "p99, ms", "CPU µs per answer", "KiB allocated per answer"),
        rows);
  }

  private String rounds(String jdk, String limit, String variant) {
    int rounds = results.rounds(jdk, limit, variant);
    return rounds + (rounds == 1 ? " round" : " rounds");
  }

  private static String format(String format, Object... values) {
    return String.format(Locale.ROOT, format, values);
  }
}
