package io.github.fargatealloy.agent.fit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class FittingTest {
  @Test
  void anInstrumentationStaysOnWhenEveryClassThatItNeedsIsThere() {
    assertThat(switchedOff(Set.of("a.A", "b.B"), "one: a.A b.B")).isEmpty();
  }

  @Test
  void anInstrumentationIsSwitchedOffWhenOneClassThatItNeedsIsMissing() {
    assertThat(switchedOff(Set.of("a.A"), "one: a.A b.B")).containsExactly("one");
  }

  @Test
  void oneOfSeveralAlternativesIsEnough() {
    assertThat(switchedOff(Set.of("b.B"), "one: a.A|b.B", "two: a.A|c.C")).containsExactly("two");
  }

  @Test
  void anInstrumentationThatNeedsNothingStaysOn() {
    assertThat(switchedOff(Set.of(), "executors:")).isEmpty();
  }

  @Test
  void theNameThatOneVersionHasAloneIsUsedSoThatAnotherVersionStaysOn() {
    assertThat(switchedOff(Set.of("v2.A"), "lib,lib-1.0: v1.A", "lib,lib-2.0: v2.A"))
        .containsExactly("lib-1.0");
  }

  @Test
  void aNameThatANeededInstrumentationSharesIsNotUsed() {
    assertThat(
            switchedOff(
                Set.of("m.Metrics"), "actuator,actuator-2.0,meter: m.Bean", "meter: m.Metrics"))
        .containsExactly("actuator-2.0");
  }

  @Test
  void anInstrumentationWithoutANameOfItsOwnStaysOnBesideANeededOne() {
    assertThat(switchedOff(Set.of("a.A"), "lib: a.A", "lib: b.B")).isEmpty();
  }

  @Test
  void whatTheUserSetsByAnyOfItsNamesIsLeftAlone() {
    Fitting fitting = fitting(Set.of(), "lib,lib-1.0: a.A", "other: b.B");
    assertThat(fitting.switchedOff("lib"::equals)).containsExactly("other");
    assertThat(fitting.switchedOff("lib-1.0"::equals)).containsExactly("other");
  }

  @Test
  void theNamesThatAreNeededSayTheSameAsTheClasses() {
    Fitting fitting = fitting(Set.of("v2.A"), "lib,lib-1.0: v1.A", "lib,lib-2.0: v2.A");
    assertThat(fitting.needed()).containsExactlyInAnyOrder("lib", "lib-2.0");
  }

  private static List<String> switchedOff(Set<String> classes, String... lines) {
    return fitting(classes, lines).switchedOff(name -> false);
  }

  private static Fitting fitting(Set<String> classes, String... lines) {
    return Fitting.of(List.of(lines).stream().map(InstrumentationList::parse).toList(), classes);
  }
}
