import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * How long one check of a config takes as a process of its own, beside {@code alloy validate}. Each
 * round runs all variants once, in turning order, and is compared with itself, so that whatever
 * else the machine does falls on all of them alike.
 *
 * <p>{@code java benchmarks/cold-check/ColdCheckBenchmark.java [rounds=30] [config=FILE]
 * [java=COMMAND]}, after {@code mvn package}, with {@code alloy} on the PATH.
 */
public final class ColdCheckBenchmark {
  private static final String JAR = "cli/target/fargate-alloy.jar";
  private static final String LAUNCHER = "cli/target/fargate-alloy";

  private ColdCheckBenchmark() {}

  public static void main(String[] arguments) throws Exception {
    Map<String, String> settings = new LinkedHashMap<>();
    settings.put("rounds", "30");
    settings.put(
        "config",
        "benchmarks/src/main/resources/io/github/fargatealloy/benchmarks/sidecar.alloy");
    settings.put("java", Path.of(System.getProperty("java.home"), "bin", "java").toString());
    for (String argument : arguments) {
      int equals = argument.indexOf('=');
      settings.put(argument.substring(0, equals), argument.substring(equals + 1));
    }
    String config = settings.get("config");
    Map<String, List<String>> variants = new LinkedHashMap<>();
    variants.put("alloy validate", List.of("alloy", "validate", "--stability.level=experimental", config));
    List<String> check = List.of("alloy", "check", "--stability.level=experimental", config);
    variants.put("java -jar", command(check, settings.get("java"), "-jar", JAR));
    variants.put("launcher", command(check, LAUNCHER));
    compare(variants, Integer.parseInt(settings.get("rounds")), settings.get("java"));
  }

  private static List<String> command(List<String> check, String... program) {
    List<String> command = new ArrayList<>(Arrays.asList(program));
    command.addAll(check);
    return command;
  }

  private static void compare(Map<String, List<String>> variants, int rounds, String java)
      throws Exception {
    List<String> names = List.copyOf(variants.keySet());
    double[][] millis = new double[names.size()][rounds];
    for (int round = -1; round < rounds; round++) {
      for (int turn = 0; turn < names.size(); turn++) {
        int variant = (turn + round + names.size()) % names.size();
        double took = millis(variants.get(names.get(variant)), java);
        if (round >= 0) {
          millis[variant][round] = took;
        }
      }
    }
    System.out.printf("%nMedian of %d rounds (quartiles)%n%n", rounds);
    System.out.println("| | ms | ratio |\n|---|---:|---:|");
    for (int variant = 0; variant < names.size(); variant++) {
      double[] ratios = new double[rounds];
      for (int round = 0; round < rounds; round++) {
        ratios[round] = millis[variant][round] / millis[0][round];
      }
      System.out.printf(
          Locale.ROOT,
          "| %s | %.0f (%.0f–%.0f) | %.2f (%.2f–%.2f) |%n",
          names.get(variant),
          quantile(millis[variant], 0.5),
          quantile(millis[variant], 0.25),
          quantile(millis[variant], 0.75),
          quantile(ratios, 0.5),
          quantile(ratios, 0.25),
          quantile(ratios, 0.75));
    }
  }

  private static double millis(List<String> command, String java)
      throws IOException, InterruptedException {
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .redirectError(ProcessBuilder.Redirect.DISCARD);
    Path home = Path.of(java).toRealPath().getParent().getParent();
    builder.environment().put("JAVA_HOME", home.toString());
    builder.environment().remove("JAVA_TOOL_OPTIONS");
    long startNanos = System.nanoTime();
    Process process = builder.start();
    if (!process.waitFor(1, TimeUnit.MINUTES) || process.exitValue() != 0) {
      process.destroyForcibly();
      throw new IllegalStateException(String.join(" ", command) + " failed");
    }
    return (System.nanoTime() - startNanos) / 1e6;
  }

  private static double quantile(double[] values, double part) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return sorted[(int) Math.round(part * (sorted.length - 1))];
  }
}
