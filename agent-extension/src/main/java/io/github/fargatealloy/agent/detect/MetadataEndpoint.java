package io.github.fargatealloy.agent.detect;

import java.util.logging.Logger;

/**
 * The ECS task metadata endpoint V4. Asks for container and task at the same time, within one
 * budget, and never throws: what cannot be had is missing, and one warning says so.
 */
final class MetadataEndpoint {
  private static final Logger logger = Logger.getLogger(MetadataEndpoint.class.getName());

  private final String uri;
  private final long budgetMillis;

  MetadataEndpoint(String uri, long budgetMillis) {
    this.uri = uri;
    this.budgetMillis = budgetMillis;
  }

  TaskMetadata fetch() {
    Deadline deadline = Deadline.in(budgetMillis);
    MetadataRequest containerRequest = MetadataRequest.start(uri, deadline);
    MetadataRequest taskRequest = MetadataRequest.start(uri + "/task", deadline);
    MetadataAnswer container = containerRequest.await();
    MetadataAnswer task = taskRequest.await();
    TaskMetadata metadata = new TaskMetadata(container.json(), task.json());
    String failures = failure(uri, container) + failure(uri + "/task", task);
    if (!failures.isEmpty()) {
      logger.warning(warning(failures, metadata));
    }
    return metadata;
  }

  private static String failure(String address, MetadataAnswer answer) {
    return answer.failure() == null ? "" : address + ": " + answer.failure() + "; ";
  }

  private String warning(String failures, TaskMetadata metadata) {
    String missing =
        metadata.container().isEmpty() && metadata.taskArn() == null
            ? "aws.ecs.*, container.*, aws.log.* and cloud.* attributes are missing"
            : metadata.container().isEmpty()
                ? "container.*, aws.log.* and aws.ecs.container.arn are missing"
                : "aws.ecs.launchtype, cloud.availability_zone and the ECS service's name are missing";
    return "ECS metadata could not be read within "
        + budgetMillis
        + " ms: "
        + failures
        + "the application runs on; "
        + missing
        + " from its telemetry.";
  }
}
