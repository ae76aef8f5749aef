package io.github.fargatealloy.alloy;

/**
 * Shows diagnostics in the lines that they are about.
 *
 * <pre>
 * config.alloy:2:13: error: a string must …, but is … [single-quoted-string]
 *     filename = '/x'
 *                ^^^^
 * </pre>
 *
 * <p>What looks like the value of a secret is masked.
 */
public final class DiagnosticPrinter {
  private static final String INDENTATION = "    ";

  private final String file;
  private final String text;

  /**
   * @param file path as the user spells it
   * @param text what the diagnostics are about
   */
  public DiagnosticPrinter(String file, String text) {
    this.file = file;
    this.text = text;
  }

  /** The diagnostic over three lines; the last one ends with a newline. */
  public String print(Diagnostic diagnostic) {
    SourceLine line = SourceLine.at(text, diagnostic.start().offset());
    return "%s:%s: %s: %s [%s]\n%s%s\n%s%s\n"
        .formatted(
            file,
            diagnostic.start(),
            diagnostic.severity(),
            diagnostic.message(),
            diagnostic.code(),
            INDENTATION,
            line.shown(),
            INDENTATION,
            line.marker(diagnostic.start().offset(), diagnostic.end().offset()));
  }
}
