package io.github.fargatealloy.pipeline.sidecar;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.fargatealloy.collector.AlloyConfig;
import io.github.fargatealloy.problem.Checked;
import io.github.fargatealloy.service.Telemetry;
import java.util.ArrayList;
import java.util.List;
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
                                                Orders.to(java.util.Map.of(destination, to))
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
  }
}
