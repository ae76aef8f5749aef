package io.github.fargatealloy.cli;

/** Entry point of {@code fargate-alloy.jar}. */
public final class Main {
  private Main() {}

  public static void main(String[] arguments) {
    System.exit(FargateAlloy.commandLine().execute(arguments));
  }
}
