package io.github.fargatealloy.adot;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.fargatealloy.pipeline.sidecar.Orders;
import io.github.fargatealloy.service.destination.Adot;
import io.github.fargatealloy.service.destination.Adot.AmazonPrometheus;
import io.github.fargatealloy.service.destination.Adot.EmbeddedMetricFormat;
import io.github.fargatealloy.service.destination.Adot.Generated;
import io.github.fargatealloy.service.destination.Adot.MetricsBackend;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Protects that a generated configuration of ADOT does what the published one does that it stands
 * for, setting by setting, and that it differs only where published.txt says so and why.
 */
class PublishedConfigTest {
  private static final String NOT = "not ";

  /**
   * A published configuration.
   *
   * @param options of the description that asks for the same
   * @param facts the lines of its pipelines and settings
   */
  record Published(String file, List<String> options, List<String> facts) {
    @Override
    public String toString() {
      return file;
    }
  }

  static Stream<Published> published() throws IOException {
    List<Published> all = new ArrayList<>();
    try (InputStream in = PublishedConfigTest.class.getResourceAsStream("published.txt")) {
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      for (String line : text.lines().filter(l -> !l.isBlank() && !l.startsWith("#")).toList()) {
        if (line.startsWith("config ")) {
          String[] words = line.split(" ");
          List<String> options = List.of(words).subList(3, words.length);
          all.add(new Published(words[1], options, new ArrayList<>()));
        } else {
          all.get(all.size() - 1).facts().add(line);
        }
      }
    }
    return all.stream();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("published")
  void isFollowedSettingBySetting(Published published) {
    CollectorDocument ours = generated(published.options());
    for (String fact : published.facts()) {
      if (fact.startsWith(NOT)) {
        assertThat(holds(ours, fact.substring(NOT.length())))
            .as("%s holds in ours, against the list", fact)
            .isFalse();
      } else if (!fact.startsWith(" ")) {
        assertThat(holds(ours, fact)).as("%s of %s", fact, published.file()).isTrue();
      }
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("published")
  void isNotFollowedForAReasonOnly(Published published) {
    List<String> facts = published.facts();
    for (int i = 0; i < facts.size(); i++) {
      boolean reason = i + 1 < facts.size() && facts.get(i + 1).startsWith("  because ");
      assertThat(reason).as("reason of: %s", facts.get(i)).isEqualTo(facts.get(i).startsWith(NOT));
    }
  }

  private static boolean holds(CollectorDocument ours, String fact) {
    String[] kind = fact.split(" ", 2);
    return switch (kind[0]) {
      case "extension" -> ours.hasExtension(kind[1]);
      case "pipeline" -> {
        String[] parts = kind[1].split(" \\| ");
        yield ours.hasPipeline(parts[0], Arrays.asList(parts[1].split(", ")), parts[2]);
      }
      case "setting" -> {
        String[] parts = kind[1].split(" ", 4);
        yield ours.hasSetting(parts[0], parts[1], parts[3]);
      }
      case "rename" -> {
        String[] parts = kind[1].split(" = ");
        yield ours.renames(parts[0], parts[1]);
      }
      case "delete" -> ours.deletes(kind[1]);
      default -> throw new IllegalArgumentException(fact);
    };
  }

  private static CollectorDocument generated(List<String> options) {
    Optional<MetricsBackend> metrics =
        options.contains("emf")
            ? Optional.of(new EmbeddedMetricFormat())
            : options.contains("prometheus")
                ? Optional.of(new AmazonPrometheus("ws-1234"))
                : Optional.empty();
    Adot adot =
        new Adot(
            new Generated(options.contains("traces"), metrics, options.contains("task-metrics")));
    return CollectorDocument.of(
        AdotConfigGenerator.generate(Orders.to(adot).file().service())
            .configuration()
            .orElseThrow());
  }
}
