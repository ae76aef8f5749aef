package io.github.fargatealloy.pipeline.sidecar;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.fargatealloy.collector.AlloyConfig;
import io.github.fargatealloy.pipeline.real.Pem;
import io.github.fargatealloy.pipeline.real.RealAlloy;
import io.github.fargatealloy.pipeline.real.RealAlloy.Outcome;
import io.github.fargatealloy.pipeline.real.TaskMetadata;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Protects every configuration against what the real Alloy says of it. */
@Execution(ExecutionMode.CONCURRENT)
class RealAlloyTest {
  @TempDir private static Path keys;
  private static Pem pem;
  private static TaskMetadata metadata;

  @TempDir private Path directory;

  @BeforeAll
  static void needsAlloy() throws Exception {
    RealAlloy.assumeInstalled();
    pem = Pem.generate(keys);
    metadata = TaskMetadata.start();
  }

  @AfterAll
  static void stop() {
    if (metadata != null) {
      metadata.close();
    }
  }

  record Variant(String name, Orders orders) {
    @Override
    public String toString() {
      return name;
    }
  }

  static Stream<Variant> variants() {
    List<Variant> all = new ArrayList<>();
    Variants.destinations()
        .forEach(
            (name, destination) -> {
              if (!name.equals("cloudwatch")) {
                all.add(new Variant("to " + name, Orders.to(Map.of(name, destination))));
              }
            });
    Variants.sources()
        .forEach(
            (name, sources) ->
                all.add(new Variant("from " + name, Orders.toGrafanaCloud().withSources(sources))));
    Variants.processing()
        .forEach(
            (name, processing) ->
                all.add(
                    new Variant(
                        "with " + name, Orders.toGrafanaCloud().withProcessing(processing))));
    all.add(
        new Variant(
            "everything everywhere",
            Orders.to(Variants.destinations())
                .withSources(Variants.sources().get("everything"))
                .withProcessing(Variants.processing().get("everything"))));
    return all.stream();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("variants")
  void acceptsFormatsAndLoadsIt(Variant variant) throws Exception {
    AlloyConfig config = config(variant.orders());
    try (RealAlloy alloy = RealAlloy.of(config, directory, environment(config))) {
      Outcome validate = alloy.command("validate", "--stability.level=" + config.stabilityLevel());
      assertThat(validate.exitCode()).as(validate.output()).isZero();
      assertThat(alloy.command("fmt", "--test").exitCode()).as("fmt --test").isZero();
      alloy.start();
      assertThat(alloy.errors()).doesNotContain("level=error").doesNotContain("failed to");
    }
  }

  @Test
  void refusesItOneLevelAbove() throws Exception {
    try (RealAlloy alloy = RealAlloy.of(config(Orders.toGrafanaCloud()), directory, Map.of())) {
      assertThat(alloy.command("validate", "--stability.level=public-preview").exitCode())
          .isNotZero();
    }
  }

  private static AlloyConfig config(Orders orders) {
    return AlloyConfigGenerator.generate(orders.file()).value().orElseThrow();
  }

  private static Map<String, String> environment(AlloyConfig config) {
    Map<String, String> values = new HashMap<>();
    values.put("ECS_CONTAINER_METADATA_URI_V4", metadata.uri());
    for (String name : config.contribution().secrets().keySet()) {
      if (name.endsWith("_CA") || name.endsWith("_CERTIFICATE")) {
        values.put(name, pem.certificate());
      } else if (name.endsWith("_KEY") && !name.contains("HEADER")) {
        values.put(name, pem.key());
      }
    }
    return values;
  }
}
