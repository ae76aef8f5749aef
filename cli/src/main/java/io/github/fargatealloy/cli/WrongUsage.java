package io.github.fargatealloy.cli;

import picocli.CommandLine;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;

/** What is printed for wrong usage. Picocli says "option" twice of an option that is a map. */
final class WrongUsage implements IParameterExceptionHandler {
  private final IParameterExceptionHandler usual;

  WrongUsage(CommandLine command) {
    this.usual = command.getParameterExceptionHandler();
  }

  @Override
  public int handleParseException(ParameterException wrong, String[] arguments) throws Exception {
    String message = String.valueOf(wrong.getMessage());
    return usual.handleParseException(
        message.contains("option option")
            ? new ParameterException(
                wrong.getCommandLine(), message.replace("option option", "option"))
            : wrong,
        arguments);
  }
}
