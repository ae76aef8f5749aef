package io.github.fargatealloy.local.process;

/** The lines that Alloy writes about itself, in logfmt. */
public final class AlloyLog {
  private AlloyLog() {}

  /** Whether a line says that all is well, as dozens do at every start and stop. */
  public static boolean isRoutine(String line) {
    return line.startsWith("ts=")
        && (line.contains(" level=info ") || line.contains(" level=debug "));
  }
}
