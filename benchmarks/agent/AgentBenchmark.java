/**
 * Compares this project's agent with the upstream agent as it is, and with its own detector of ECS
 * switched on. README.md beside this file says how to run it and what came of it.
 */
public final class AgentBenchmark {
  private AgentBenchmark() {}

  public static void main(String[] arguments) {
    try {
      run(arguments);
    } catch (Exception failed) {
      failed.printStackTrace();
      System.exit(1);
    }
    System.exit(0);
  }

  private static void run(String[] arguments) throws Exception {
    int count = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 0;
    switch (arguments.length > 0 ? arguments[0] : "") {
      case "startup" -> StartUp.compare(count == 0 ? 30 : count);
      case "outage" -> Outage.compare(count == 0 ? 60 : count);
      case "stop" -> Stop.compare(count == 0 ? 20 : count, arguments.length > 2 ? arguments[2] : "");
      default -> {
        System.err.println(
            "usage: AgentBenchmark startup [ROUNDS] | outage [SECONDS] | stop [ROUNDS [CASE]]");
        System.exit(2);
      }
    }
  }
}
