package io.github.fargatealloy.deploy.guide;

import io.github.fargatealloy.deploy.ServiceStack;
import io.github.fargatealloy.taskdefinition.StopChain;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** What {@code DEPLOY.md} says of the order in which containers stop, and of the time it takes. */
final class StopSection {
  private static final int SPOT_NOTICE_SECONDS = 120;

  private StopSection() {}

  /**
   * @param collector name of the container beside the application, if there is one
   */
  static String of(ServiceStack stack, Optional<String> collector) {
    List<StopChain.Link> chain = StopChain.of(stack.taskDefinition());
    String links =
        chain.stream()
            .map(
                link ->
                    "- `%s` has %s s%s\n"
                        .formatted(link.container(), link.seconds(), use(link, stack, collector)))
            .collect(Collectors.joining());
    return """
        ## When a task stops

        A container gets SIGTERM when those that depend on it have ended:

        %s
        %s
        """
        .formatted(links, sum(chain));
  }

  private static String use(StopChain.Link link, ServiceStack stack, Optional<String> collector) {
    if (link.container().equals(stack.application())) {
      return ": its graceful phase and the last flush";
    }
    return collector.filter(link.container()::equals).isPresent()
        ? " to deliver what still waits in its queue"
        : "";
  }

  private static String sum(List<StopChain.Link> chain) {
    int seconds = StopChain.seconds(chain);
    String together =
        chain.size() == 1 ? "That is" : "Together at most %s s, which is".formatted(seconds);
    return together
        + (seconds <= SPOT_NOTICE_SECONDS
            ? " within the two minutes that Fargate Spot announces."
            : " more than the two minutes that Fargate Spot announces: there, what is left is killed.");
  }
}
