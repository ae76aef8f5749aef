package io.github.fargatealloy.service.read;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.fargatealloy.service.CollectedBy;
import io.github.fargatealloy.service.read.keys.Key;
import io.github.fargatealloy.service.read.keys.ServiceKeys;
import io.github.fargatealloy.service.read.keys.Shape;
import io.github.fargatealloy.service.read.keys.TelemetryKeys;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Protects that no key of telemetry is accepted where nothing does as it says. */
class HonouredKeysTest {
  static Stream<Key<?>> judged() {
    return Stream.concat(
        ServiceKeys.TELEMETRY.shape().keys().stream(),
        TelemetryKeys.SIDECAR.shape().keys().stream());
  }

  static Stream<Key<?>> all() {
    return ServiceKeys.TELEMETRY.shape().keys().stream();
  }

  @ParameterizedTest
  @MethodSource("judged")
  void eachSaysWhichCollectorsHonourIt(Key<?> key) {
    assertThat(key.honouredBy()).as(key.name()).isNotEmpty();
  }

  @ParameterizedTest
  @MethodSource("all")
  void whatIsWithinIsHonouredByNoOtherThanTheKeyAround(Key<?> key) {
    narrows(key, key.honouredBy());
  }

  private static void narrows(Key<?> key, List<CollectedBy> around) {
    assertThat(around).as(key.name()).containsAll(key.honouredBy());
    List<CollectedBy> own = key.honouredBy().isEmpty() ? around : key.honouredBy();
    within(key.shape()).forEach(inner -> narrows(inner, own));
  }

  private static List<Key<?>> within(Shape shape) {
    if (shape instanceof Shape.Section section) {
      return section.keys();
    }
    if (shape instanceof Shape.Either<?> either) {
      return either.section().keys();
    }
    if (shape instanceof Shape.Items<?> items) {
      return within(items.item());
    }
    return shape instanceof Shape.Dictionary<?> dictionary ? within(dictionary.value()) : List.of();
  }
}
