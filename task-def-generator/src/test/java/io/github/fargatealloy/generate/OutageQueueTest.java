package io.github.fargatealloy.generate;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.fargatealloy.artifact.Artifacts;
import io.github.fargatealloy.problem.Checked;
import io.github.fargatealloy.problem.Problem;
import io.github.fargatealloy.service.read.ReadOptions;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Protects that an outage gets a queue that holds it, or a problem whose fix does. */
class OutageQueueTest {
  private static final long GIB = 1 << 30;
  private static final long BYTES_PER_SPAN = 1_000;
  private static final int USUAL_GIB = 20;

  private static final Pattern QUEUE = Pattern.compile("queue_size {2,}= (\\d+)");
  private static final Pattern STORAGE_FIX = Pattern.compile("storage: (\\d+) GB");
  private static final Pattern OUTAGE_FIX = Pattern.compile("outage: (\\d+)(s|m) at \\d+ spans/s");

  @ParameterizedTest(name = "{0} s at {1} spans/s")
  @CsvSource({
    "75, 10000",
    "600, 2000",
    "600, 5000",
    "1800, 1700",
    "7200, 3000",
    "7200, 5000",
    "7200, 10000",
    "360000, 2000",
    "7200, 100000"
  })
  void isHeldByTheQueueOrByThatOfTheFix(long seconds, long spansPerSecond) {
    Checked<Artifacts> first = generate(seconds, spansPerSecond, USUAL_GIB);
    if (first.value().isPresent()) {
      assertThatItHolds(first, seconds * spansPerSecond, USUAL_GIB);
      return;
    }
    Problem problem = first.problems().stream().findFirst().orElseThrow();
    assertThat(problem.code()).isEqualTo("outage-storage");
    List<MatchResult> storage = STORAGE_FIX.matcher(problem.fix()).results().toList();
    if (storage.isEmpty()) {
      MatchResult outage = OUTAGE_FIX.matcher(problem.fix()).results().findFirst().orElseThrow();
      long fixedSeconds = Long.parseLong(outage.group(1)) * (outage.group(2).equals("m") ? 60 : 1);
      Checked<Artifacts> fixed = generate(fixedSeconds, spansPerSecond, 200);
      assertThatItHolds(fixed, fixedSeconds * spansPerSecond, 200);
    } else {
      int fixedGiB = Integer.parseInt(storage.get(0).group(1));
      Checked<Artifacts> fixed = generate(seconds, spansPerSecond, fixedGiB);
      assertThatItHolds(fixed, seconds * spansPerSecond, fixedGiB);
    }
  }

  private static void assertThatItHolds(Checked<Artifacts> artifacts, long spans, int storageGiB) {
    assertThat(artifacts.value()).as(artifacts.problems().render()).isPresent();
    List<Long> queues = queues(artifacts.value().get());
    assertThat(queues).isNotEmpty().allMatch(bytes -> bytes >= spans * BYTES_PER_SPAN);
    int signals = 3;
    assertThat(queues.stream().mapToLong(bytes -> bytes * signals).sum())
        .as("leaves room for images and temporary files")
        .isLessThan((storageGiB - 10) * GIB);
  }

  private static List<Long> queues(Artifacts artifacts) {
    return QUEUE
        .matcher(artifacts.files().get("config.alloy"))
        .results()
        .map(found -> Long.valueOf(found.group(1)))
        .toList();
  }

  private static Checked<Artifacts> generate(long seconds, long spansPerSecond, int storageGiB) {
    String description =
        """
        service: orders
        image: 111122223333.dkr.ecr.eu-west-1.amazonaws.com/orders:1.2.3
        task: { cpu: 1 vCPU, memory: 2 GB, storage: %d GB }
        telemetry:
          destination:
            otlp: { endpoint: "http://collector.internal:4318" }
          outage: %s at %d spans/s
        """
            .formatted(
                storageGiB, seconds % 60 == 0 ? seconds / 60 + "m" : seconds + "s", spansPerSecond);
    return ServiceGenerator.generate(
        "service.yaml", description.getBytes(StandardCharsets.UTF_8), ReadOptions.none());
  }
}
