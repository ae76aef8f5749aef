package io.github.fargatealloy.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
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
    if (failure instanceof IOException broken) {
      err.println("error: " + described(broken));
    } else if (failure instanceof UncheckedIOException broken) {
      err.println("error: " + described(broken.getCause()));
    } else {
      err.println("error: fargate-alloy itself failed: " + failure);
      err.println(
          "    Please report it, with the output of --stacktrace:"
              + " https://github.com/fargate-alloy/fargate-alloy/issues");
    }
    if (stacktrace.getAsBoolean()) {
      failure.printStackTrace(err);
    }
    err.flush();
    return FargateAlloy.PROBLEMS;
  }

  /** The messages of the JDK's file system are often nothing but the path. */
  private static String described(IOException broken) {
    if (broken instanceof AccessDeniedException denied) {
      return denied.getFile() + " must be readable and writable, but permission is denied";
    }
    if (broken instanceof FileAlreadyExistsException inTheWay) {
      return inTheWay.getFile() + " must be a directory, but is a file";
    }
    return broken instanceof FileSystemException other && other.getReason() != null
        ? other.getFile() + ": " + other.getReason()
        : broken.getClass().getSimpleName() + ": " + broken.getMessage();
  }
}
