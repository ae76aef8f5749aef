package io.github.fargatealloy.adot;

import java.util.Map;
import org.snakeyaml.engine.v2.api.Dump;
import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.common.FlowStyle;

/** Prints maps and lists as YAML, in their own order. */
final class Yaml {
  private static final DumpSettings SETTINGS =
      DumpSettings.builder()
          .setDefaultFlowStyle(FlowStyle.BLOCK)
          .setIndent(2)
          .setWidth(4_096)
          .setSplitLines(false)
          .build();

  private Yaml() {}

  /** Ends with a line feed. */
  static String print(Map<String, ?> document) {
    return new Dump(SETTINGS).dumpToString(document);
  }
}
