/**
 * Compares this project's agent with the upstream agent as it is, and with its own detector of ECS
 * switched on. README.md beside this file says how to run it and what came of it.
 */
public final class AgentBenchmark {
  private AgentBenchmark() {}

  public static void main(String[] arguments) throws Exception {
    int count = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 0;
    switch (arguments.length > 0 ? arguments[0] : "") {
      case "startup" -> StartUp.compare(count == 0 ? 30 : count);
      case "outage" -> Outage.compare(count == 0 ? 60 : count);
      case "stop" -> Stop.compareDelivery(count == 0 ? 20 : count);
      case "stop-without-sidecar" -> Stop.compareWaiting(count == 0 ? 20 : count);
      default -> {
        System.err.println("usage: AgentBenchmark startup|outage|stop|stop-without-sidecar [rounds|seconds|runs]");
        System.exit(2);
      }
    }
    System.exit(0);
  }
}
