package io.github.fargatealloy.pipeline.sidecar;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.fargatealloy.alloy.format.AlloyFormatter;
import io.github.fargatealloy.collector.AlloyConfig;
import io.github.fargatealloy.collector.CollectorConfig;
import io.github.fargatealloy.collector.generate.CollectorConfigGenerator;
import io.github.fargatealloy.problem.Checked;
import io.github.fargatealloy.problem.Problem;
import io.github.fargatealloy.service.Telemetry;
import io.github.fargatealloy.service.destination.Adot;
import io.github.fargatealloy.service.destination.Destination;
import io.github.fargatealloy.service.processing.Processing;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Protects every pair of options: together they give a proved pipeline or a named problem. */
class CombinationTest {
  record Combination(String name, Orders orders) {
    @Override
    public String toString() {
      return name;
    }
  }

  static Stream<Combination> combinations() {
    List<Combination> all = new ArrayList<>();
    Variants.destinations()
        .forEach(
            (destination, to) ->
                Variants.sources()
                    .forEach(
                        (source, sources) ->
                            Variants.processing()
                                .forEach(
                                    (processing, on) ->
                                        all.add(
                                            new Combination(
                                                String.join(" × ", destination, source, processing),
                                                Orders.to(Map.of(destination, to))
                                                    .withSources(sources)
                                                    .withProcessing(on))))));
    return all.stream();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("combinations")
  void givesAProvedPipelineOrANamedProblem(Combination combination) {
    if (combination.orders().file().service().telemetry().collector()
        != Telemetry.Collector.ALLOY) {
      return;
    }
    Checked<AlloyConfig> config = AlloyConfigGenerator.generate(combination.orders().file());

    assertThat(config.value().isPresent()).isNotEqualTo(config.problems().hasErrors());
    config.value().ifPresent(CombinationTest::isLaidOut);
  }

  static Stream<Combination> pairsOfDestinations() {
    Map<String, Destination> all = new TreeMap<>(Variants.destinations());
    all.put("adot", new Adot(new Adot.Generated(true, Optional.empty(), true)));
    List<Combination> pairs = new ArrayList<>();
    all.forEach(
        (name, one) ->
            all.forEach(
                (other, two) -> {
                  if (name.compareTo(other) < 0) {
                    pairs.add(
                        new Combination(
                            name + " + " + other, Orders.to(Map.of(name, one, other, two))));
                  }
                }));
    return pairs.stream();
  }

  /** As a user gets them: with the rules on what goes together. */
  @ParameterizedTest(name = "{0}")
  @MethodSource("pairsOfDestinations")
  void twoDestinationsTakeEverySignalOrAreRefusedWithAFix(Combination combination) {
    for (String name : List.of("nothing", "everything")) {
      Processing processing = Variants.processing().get(name);
      Checked<CollectorConfig> config =
          CollectorConfigGenerator.generate(combination.orders().withProcessing(processing).file());

      assertThat(config.value().isPresent()).isNotEqualTo(config.problems().hasErrors());
      assertThat(config.problems()).extracting(Problem::fix).doesNotContain("");
      config.value().ifPresent(CombinationTest::isLaidOut);
    }
  }

  private static void isLaidOut(CollectorConfig config) {
    if (config instanceof AlloyConfig alloy) {
      assertThat(AlloyFormatter.format(alloy.text())).isEqualTo(alloy.text());
    }
  }
}
