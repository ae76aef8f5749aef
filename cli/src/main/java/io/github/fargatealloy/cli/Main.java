package io.github.fargatealloy.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** Entry point of {@code fargate-alloy.jar}. */
public final class Main {
  private Main() {}

  public static void main(String[] arguments) {
    PrintWriter out = writer(System.out, "stdout.encoding");
    PrintWriter err = writer(System.err, "stderr.encoding");
    AlloyCheck check = PlainAlloyCheck.read(arguments);
    int exitCode =
        check == null
            ? FargateAlloy.commandLine(arguments).setOut(out).setErr(err).execute(arguments)
            : run(check, out, err);
    if (out.checkError() && exitCode == FargateAlloy.OK) {
      err.println(
          "error: standard output must take all that is printed, but was closed or is full");
      exitCode = FargateAlloy.PROBLEMS;
    }
    err.flush();
    System.exit(exitCode);
  }

  /** As the command line would. */
  private static int run(AlloyCheck check, PrintWriter out, PrintWriter err) {
    try {
      boolean valid = check.run(new VerdictPrinter(out, err, check.json()));
      return valid ? FargateAlloy.OK : FargateAlloy.PROBLEMS;
    } catch (IOException | RuntimeException e) {
      FailureReport.print(e, err, false);
      return FargateAlloy.PROBLEMS;
    }
  }

  /**
   * Writes as the terminal reads. In the POSIX locale, as in many containers, that would be ASCII,
   * which has no character for much of what a description may hold: UTF-8 passes through.
   */
  private static PrintWriter writer(PrintStream stream, String property) {
    String name = System.getProperty(property, System.getProperty("native.encoding"));
    Charset terminal = Charset.forName(name);
    return new PrintWriter(
        stream, true, terminal.newEncoder().canEncode('…') ? terminal : StandardCharsets.UTF_8);
  }
}
