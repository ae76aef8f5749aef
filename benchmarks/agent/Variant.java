import java.nio.file.Path;
import java.util.List;

/** An agent that is compared, with the options that make it so. */
enum Variant {
  UPSTREAM("upstream agent", "upstream/opentelemetry-javaagent.jar"),
  UPSTREAM_DETECTING(
      "upstream agent, its ECS detector on",
      "upstream/opentelemetry-javaagent.jar",
      "-Dotel.resource.providers.aws.enabled=true"),
  OURS_UNFITTED(
      "ours, not fitted", "fargate-alloy-javaagent.jar", "-Dfargate.alloy.fit.enabled=false"),
  OURS("ours", "fargate-alloy-javaagent.jar");

  /** What the ratios are to. */
  static final Variant BASE = UPSTREAM;

  private final String title;
  private final Path jar;
  private final List<String> options;

  Variant(String title, String jar, String... options) {
    this.title = title;
    this.jar = Path.of("agent-extension/target", jar).toAbsolutePath();
    this.options = List.of(options);
  }

  Path jar() {
    return jar;
  }

  List<String> options() {
    return options;
  }

  @Override
  public String toString() {
    return title;
  }
}
