package io.github.fargatealloy.cli;

import java.io.PrintWriter;

/** Prints verdicts for people, or one JSON object a line for programs. */
final class VerdictPrinter {
  private final PrintWriter out;
  private final PrintWriter err;
  private final boolean json;

  VerdictPrinter(PrintWriter out, PrintWriter err, boolean json) {
    this.out = out;
    this.err = err;
    this.json = json;
  }

  void print(Verdict verdict) {
    if (json) {
      out.println(verdict.json());
    } else {
      err.print(verdict.text());
      err.flush();
      if (verdict.isValid()) {
        out.println(verdict.file() + ": ok");
      }
    }
    out.flush();
  }
}
