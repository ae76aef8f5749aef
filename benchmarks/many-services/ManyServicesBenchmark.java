import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * How long {@code generate} takes for many services in one process, and for one: with the JVM's
 * start, from nothing to all files. Beside it, where {@code npm install} was run here, AWS CDK's
 * synthesis of as many task definitions of the same two containers. Each round runs all variants
 * once, in turning order, so that whatever else the machine does falls on all of them alike.
 *
 * <p>What is written, 190 MB for each run of 1,000 services, is deleted at the end.
 *
 * <p>{@code java benchmarks/many-services/ManyServicesBenchmark.java [services=1000] [rounds=5]
 * [java=COMMAND]}, after {@code mvn package}.
 */
public final class ManyServicesBenchmark {
  private static final Path HERE = Path.of("benchmarks/many-services").toAbsolutePath();
  private static final Path JAR = Path.of("cli/target/fargate-alloy.jar").toAbsolutePath();
  private static final Path LAUNCHER = Path.of("cli/target/fargate-alloy").toAbsolutePath();

  private static final List<String> TASKS =
      List.of(
          "{ cpu: 0.5 vCPU, memory: 1 GB }",
          "{ cpu: 1 vCPU, memory: 2 GB, architecture: arm64 }",
          "{ cpu: 2 vCPU, memory: 8 GB, storage: 50 GB }");
  private static final List<String> DESTINATIONS =
      List.of(
          "grafana-cloud: { secret: \"arn:aws:secretsmanager:eu-west-1:111122223333:secret:grafana-AbCdEf\" }",
          "otlp: { endpoint: \"https://otel.example.com\" }",
          "aws: { x-ray: true, log-group: /otlp/orders }",
          "grafana-cloud: { secret: \"arn:aws:secretsmanager:eu-west-1:111122223333:secret:team-AbCdEf\" }");
  private static final List<String> DEPLOYMENTS =
      List.of(
          "deploy: { cluster: shop }",
          "deploy: { cluster: shop, capacity: spot, exec: true }",
          "deploy: { cluster: shop, desired-count: 3, log-retention: 90d }",
          "tags: { team: checkout }");

  private final Path services;
  private final int count;
  private final String java;

  private record Variant(String name, int services, List<String> command) {}

  private ManyServicesBenchmark(Path services, int count, String java) {
    this.services = services;
    this.count = count;
    this.java = java;
  }

  public static void main(String[] arguments) throws Exception {
    Map<String, String> settings = new LinkedHashMap<>();
    settings.put("services", "1000");
    settings.put("rounds", "5");
    settings.put("java", Path.of(System.getProperty("java.home"), "bin", "java").toString());
    for (String argument : arguments) {
      int equals = argument.indexOf('=');
      settings.put(argument.substring(0, equals), argument.substring(equals + 1));
    }
    Path services = Files.createTempDirectory("many-services");
    try {
      new ManyServicesBenchmark(
              services, Integer.parseInt(settings.get("services")), settings.get("java"))
          .run(Integer.parseInt(settings.get("rounds")));
    } finally {
      delete(services);
    }
  }

  private void run(int rounds) throws IOException, InterruptedException {
    List<Variant> variants = variants();
    double[][] millis = new double[variants.size()][rounds];
    for (int round = -1; round < rounds; round++) {
      for (int turn = 0; turn < variants.size(); turn++) {
        int variant = (turn + round + variants.size()) % variants.size();
        double took = millis(variants.get(variant));
        if (round >= 0) {
          millis[variant][round] = took;
        }
      }
    }
    System.out.printf(
        Locale.ROOT,
        "%nMedian of %d rounds (fastest), %d processors, load %.1f%n%n",
        rounds,
        Runtime.getRuntime().availableProcessors(),
        ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
    System.out.println("| | services | ms | ms a service |\n|---|---:|---:|---:|");
    for (int variant = 0; variant < variants.size(); variant++) {
      Arrays.sort(millis[variant]);
      double median = millis[variant][rounds / 2];
      Variant one = variants.get(variant);
      System.out.printf(
          Locale.ROOT,
          "| %s | %d | %.0f (%.0f) | %.2f |%n",
          one.name(),
          one.services(),
          median,
          millis[variant][0],
          median / one.services());
    }
  }

  private List<Variant> variants() {
    List<Variant> variants = new ArrayList<>();
    for (int services : new int[] {count, 1}) {
      variants.add(new Variant("java -jar", services, generate(services, java, "-jar", JAR)));
      variants.add(new Variant("launcher", services, generate(services, LAUNCHER)));
    }
    if (Files.isDirectory(HERE.resolve("node_modules"))) {
      for (int services : new int[] {count, 1}) {
        variants.add(
            new Variant(
                "AWS CDK",
                services,
                List.of("node", HERE.resolve("cdk.mjs").toString(), Integer.toString(services))));
      }
    } else {
      System.out.println("AWS CDK is skipped: npm install --prefix " + HERE + " brings it");
    }
    return variants;
  }

  private List<String> generate(int services, Object... program) {
    return Stream.of(
            Stream.of(program).map(Object::toString),
            Stream.of("generate"),
            IntStream.range(0, services).mapToObj(ManyServicesBenchmark::name))
        .flatMap(words -> words)
        .toList();
  }

  private static String name(int i) {
    return "service-%04d".formatted(i);
  }

  /** No two alike: sizes, destinations, deployments and lengths of lists turn at their own pace. */
  private static String description(int i) {
    StringBuilder variables = new StringBuilder();
    for (int j = 0; j < i % 7; j++) {
      variables.append("  VARIABLE_%d: value-%d%n".formatted(j, i));
    }
    return """
        service: %s
        namespace: shop
        image: 111122223333.dkr.ecr.eu-west-1.amazonaws.com/%s:1.%d.0
        region: eu-west-1
        task: %s
        ports: [%d]
        variables:
          LABEL: service %d
        %ssecrets:
          DB_PASSWORD: "arn:aws:secretsmanager:eu-west-1:111122223333:secret:%s/db-AbCdEf:password::"
        telemetry:
          destination:
            %s
        %s
        """
        .formatted(
            name(i),
            name(i),
            i,
            TASKS.get(i % TASKS.size()),
            8080 + i % 11,
            i,
            variables,
            name(i),
            DESTINATIONS.get(i / 3 % DESTINATIONS.size()),
            DEPLOYMENTS.get(i / 5 % DEPLOYMENTS.size()));
  }

  /**
   * From nothing, in a directory of its own that stays to the end: for minutes, ext4 searches for
   * inodes around those that were just deleted, which took a fifth of such a run.
   */
  private double millis(Variant variant) throws IOException, InterruptedException {
    Path directory = Files.createTempDirectory(services, "run");
    for (int i = 0; i < variant.services(); i++) {
      Path service = Files.createDirectory(directory.resolve(name(i)));
      Files.writeString(service.resolve("service.yaml"), description(i));
    }
    Path output = services.resolve("output.txt");
    ProcessBuilder builder =
        new ProcessBuilder(variant.command())
            .directory(directory.toFile())
            .redirectErrorStream(true)
            .redirectOutput(output.toFile());
    Path home = Path.of(java).toRealPath().getParent().getParent();
    builder.environment().put("JAVA_HOME", home.toString());
    builder.environment().remove("JAVA_TOOL_OPTIONS");
    long startNanos = System.nanoTime();
    Process process = builder.start();
    if (!process.waitFor(10, TimeUnit.MINUTES) || process.exitValue() != 0) {
      process.destroyForcibly();
      throw new IllegalStateException(variant.name() + " failed: " + Files.readString(output));
    }
    return (System.nanoTime() - startNanos) / 1e6;
  }

  private static void delete(Path tree) throws IOException {
    if (!Files.exists(tree)) {
      return;
    }
    try (Stream<Path> paths = Files.walk(tree)) {
      for (Path path : (Iterable<Path>) paths.sorted(Comparator.reverseOrder())::iterator) {
        Files.delete(path);
      }
    }
  }
}
