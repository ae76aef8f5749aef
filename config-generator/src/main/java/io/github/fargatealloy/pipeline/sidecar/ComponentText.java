package io.github.fargatealloy.pipeline.sidecar;

import io.github.fargatealloy.alloy.format.AlloyFormatter;
import io.github.fargatealloy.alloy.syntax.AlloyParser;
import io.github.fargatealloy.alloy.syntax.ParsedFile;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A component as it was rendered, and how it is laid out.
 *
 * @param parsed what the checker reads
 * @param layout canonical, with a newline at its end; empty where the syntax is wrong
 */
record ComponentText(ParsedFile parsed, String layout) {
  private static final int REMEMBERED = 500;

  /** Those that were asked for last. */
  private static final Map<String, ComponentText> RECENT =
      Collections.synchronizedMap(
          new LinkedHashMap<>(REMEMBERED, 0.75f, true) {
            private static final long serialVersionUID = 1;

            @Override
            protected boolean removeEldestEntry(Map.Entry<String, ComponentText> eldest) {
              return size() > REMEMBERED;
            }
          });

  /** Services have most of their components in common: each text is read and laid out once. */
  static ComponentText of(String rendered) {
    ComponentText known = RECENT.get(rendered);
    if (known == null) {
      ParsedFile parsed = AlloyParser.parse(rendered);
      known = new ComponentText(parsed, parsed.isValid() ? AlloyFormatter.format(parsed) : "");
      RECENT.put(rendered, known);
    }
    return known;
  }
}
