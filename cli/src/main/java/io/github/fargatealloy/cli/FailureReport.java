package io.github.fargatealloy.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.function.BooleanSupplier;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/**
 * What is printed when a command fails for another reason than its input: a file that cannot be
 * written, or a defect of ours.
 */
final class FailureReport implements IExecutionExceptionHandler {
  private final BooleanSupplier stacktrace;

  FailureReport(BooleanSupplier stacktrace) {
    this.stacktrace = stacktrace;
  }

  @Override
  public int handleExecutionException(
      Exception failure, CommandLine command, ParseResult arguments) {
    PrintWriter err = command.getErr();
    if (failure instanceof IOException) {
      err.println("error: " + failure.getClass().getSimpleName() + ": " + failure.getMessage());
    } else {
      err.println("error: fargate-alloy itself failed: " + failure);
      err.println(
          "    Please report it, with the output of --stacktrace:"
              + " https://github.com/fargate-alloy/fargate-alloy/issues");
    }
    if (stacktrace.getAsBoolean()) {
      failure.printStackTrace(err);
    }
    return FargateAlloy.PROBLEMS;
  }
}
