package io.github.fargatealloy.local.process;

/** The lines that Alloy writes about itself, in logfmt. */
public final class AlloyLog {
  private AlloyLog() {}

  /**
   * Whether a line says that all is well, as dozens do at every start and stop. That a destination
   * cannot be reached is {@code info} to Alloy, as long as it will try again.
   */
  public static boolean isRoutine(String line) {
    return line.startsWith("ts=")
        && (line.contains(" level=info ") || line.contains(" level=debug "))
        && !line.contains(" msg=\"Exporting failed");
  }
}
