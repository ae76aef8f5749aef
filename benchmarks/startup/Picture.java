import java.util.List;
import java.util.Locale;

/**
 * The time to the first answer as bars, one column for each JDK, one group for each size of task.
 * Their length is relative to the application without an agent at the same size, so that every
 * group can be compared with every other. The colours are legible on a light and on a dark page.
 */
record Picture(Settings settings, Results results) {
  private static final String BASE = "plain";
  private static final int LABEL_WIDTH = 200;
  private static final int UNIT_WIDTH = 130;
  private static final int UNITS = 3;
  private static final int BAR = 14;
  private static final int STEP = 18;
  private static final int GROUP_GAP = 34;
  private static final int TOP = 30;

  String svg() {
    List<String> variants = settings.list("picture.variants");
    List<String> sizes = settings.list("vcpus");
    List<String> jdks = List.copyOf(results.jdks());
    int groupHeight = variants.size() * STEP + GROUP_GAP;
    int columnWidth = UNITS * UNIT_WIDTH + 30;
    int width = LABEL_WIDTH + jdks.size() * columnWidth;
    int height = TOP + sizes.size() * groupHeight;
    StringBuilder svg = new StringBuilder();
    svg.append(
        format(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" role=\"img\""
                + " font-family=\"sans-serif\" font-size=\"12\" fill=\"#808080\">%n"
                + "<title>%s</title>%n",
            width, height, settings.text("picture.description")));
    for (int column = 0; column < jdks.size(); column++) {
      String jdk = jdks.get(column);
      int left = LABEL_WIDTH + column * columnWidth;
      svg.append(text(left, TOP - 14, "start", "bold", jdk));
      for (int group = 0; group < sizes.size(); group++) {
        int top = TOP + group * groupHeight + STEP;
        if (column == 0) {
          svg.append(text(0, top - 6, "start", "bold", sizes.get(group) + " vCPU"));
        }
        for (int row = 0; row < variants.size(); row++) {
          int y = top + row * STEP;
          if (column == 0) {
            svg.append(
                text(LABEL_WIDTH - 8, y + 11, "end", "normal", settings.label(variants.get(row))));
          }
          svg.append(bar(jdk, sizes.get(group), variants.get(row), left, y));
        }
        svg.append(
            format(
                "<line x1=\"%d\" x2=\"%d\" y1=\"%d\" y2=\"%d\" stroke=\"#808080\""
                    + " stroke-dasharray=\"3 3\"/>%n",
                left + UNIT_WIDTH, left + UNIT_WIDTH, top - 4, top + variants.size() * STEP));
      }
    }
    return svg.append("</svg>\n").toString();
  }

  private String bar(String jdk, String vcpu, String variant, int left, int y) {
    double ratio = results.ratio(jdk, vcpu, variant, BASE, "ready s");
    if (Double.isNaN(ratio)) {
      return "";
    }
    double width = Math.min(ratio, UNITS) * UNIT_WIDTH;
    String label = format("%.1f s, × %.2f", results.median(jdk, vcpu, variant, "ready s"), ratio);
    return format(
            "<rect x=\"%d\" y=\"%d\" width=\"%.0f\" height=\"%d\" rx=\"2\" fill=\"%s\"/>%n",
            left, y, width, BAR, settings.text("colour." + variant))
        + text(left + 6, y + 11, "start", "normal\" fill=\"#fff", label);
  }

  private static String text(int x, int y, String anchor, String weight, String content) {
    return format(
        "<text x=\"%d\" y=\"%d\" text-anchor=\"%s\" font-weight=\"%s\">%s</text>%n",
        x, y, anchor, weight, content);
  }

  private static String format(String format, Object... values) {
    return String.format(Locale.ROOT, format, values);
  }
}
