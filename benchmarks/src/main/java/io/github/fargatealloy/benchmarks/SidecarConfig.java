package io.github.fargatealloy.benchmarks;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;

/** An Alloy config of 100 lines, as a sidecar has it. */
final class SidecarConfig {
  private SidecarConfig() {}

  static String text() {
    try (InputStream in = SidecarConfig.class.getResourceAsStream("sidecar.alloy")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Configs that differ in every label, none of them in canonical layout. */
  static List<String> texts(int count) {
    String text = text().replace("\t", "  ");
    return IntStream.range(0, count).mapToObj(i -> text.replace("default", "default" + i)).toList();
  }
}
