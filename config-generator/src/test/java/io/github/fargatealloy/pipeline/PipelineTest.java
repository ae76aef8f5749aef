package io.github.fargatealloy.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Protects the proof: what Alloy would refuse, or lose a signal in, is never built. */
class PipelineTest {
  private static final Set<Signal> NONE = Set.of();
  private static final Set<Signal> TRACES = Set.of(Signal.TRACES);
  private static final Part SOURCE = new Part("source", NONE, TRACES, List.of());
  private static final Part PROCESSOR = new Part("processor", TRACES, TRACES, List.of());
  private static final Part EXPORTER = new Part("exporter", TRACES, NONE, List.of());

  @Test
  void aChainFromSourceToExporterIsSound() {
    Pipeline pipeline =
        Pipeline.builder()
            .add(SOURCE)
            .connect(SOURCE, PROCESSOR)
            .add(PROCESSOR)
            .connect(PROCESSOR, EXPORTER)
            .add(EXPORTER)
            .build();

    assertThat(pipeline.signals()).containsExactly(Signal.TRACES);
    assertThat(pipeline.next(SOURCE.id(), Signal.TRACES)).containsExactly(PROCESSOR.id());
    assertThat(pipeline.next(SOURCE.id(), Signal.LOGS)).isEmpty();
  }

  @Test
  void twoComponentsOfOneIdentityAreRefused() {
    assertRefused(Pipeline.builder().add(EXPORTER).add(EXPORTER), "occurs twice");
  }

  @Test
  void aConnectionToAComponentThatWasNeverAddedIsRefused() {
    assertRefused(
        Pipeline.builder().add(SOURCE).connect(SOURCE, EXPORTER), "a component that is not there");
  }

  @Test
  void aSignalThatNobodyTakesFromItsSourceIsRefused() {
    assertRefused(Pipeline.builder().add(SOURCE).add(EXPORTER), "hands its traces to nobody");
  }

  @Test
  void aSignalThatEndsInAProcessorIsRefused() {
    assertRefused(
        Pipeline.builder().add(SOURCE).connect(SOURCE, PROCESSOR).add(PROCESSOR),
        "test.processor \"x\" hands its traces to nobody");
  }

  @Test
  void aConnectionOfASignalThatTheTargetDoesNotTakeIsRefused() {
    assertRefused(
        Pipeline.builder()
            .add(SOURCE)
            .connect(SOURCE, EXPORTER)
            .connect(SOURCE, Signal.LOGS, EXPORTER)
            .add(EXPORTER),
        "accepts no logs");
  }

  @Test
  void aCycleIsRefused() {
    Part second = new Part("second", TRACES, TRACES, List.of());
    assertRefused(
        Pipeline.builder()
            .add(SOURCE)
            .connect(SOURCE, PROCESSOR)
            .add(PROCESSOR)
            .connect(PROCESSOR, second)
            .add(second)
            .connect(second, PROCESSOR),
        "feeds itself");
  }

  @Test
  void aHandlerThatIsNotThereIsRefused() {
    Part needy =
        new Part("needy", TRACES, NONE, List.of(new ComponentId("otelcol.auth.basic", "gone")));
    assertRefused(
        Pipeline.builder().add(SOURCE).connect(SOURCE, needy).add(needy),
        "needs otelcol.auth.basic \"gone\"");
  }

  private static void assertRefused(Pipeline.Builder builder, String why) {
    assertThatThrownBy(builder::build)
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining(why);
  }

  /** A component of which only the ends matter. */
  private record Part(
      ComponentId id, Set<Signal> accepts, Set<Signal> emits, List<ComponentId> handlers)
      implements Component {
    Part(String kind, Set<Signal> accepts, Set<Signal> emits, List<ComponentId> handlers) {
      this(new ComponentId("test." + kind, "x"), accepts, emits, handlers);
    }
  }
}
