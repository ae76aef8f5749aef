package io.github.fargatealloy.deploy.guide;

import io.github.fargatealloy.service.ServiceDescription;
import java.util.Optional;

/** What {@code DEPLOY.md} says to whoever is called at night: where to look, and how to go back. */
final class TroubleSection {
  private TroubleSection() {}

  /**
   * @param collector name of the container beside the application, if there is one
   */
  static String of(ServiceDescription service, Optional<String> collector) {
    return whatHappened(service) + collector.map(name -> noTelemetry(service, name)).orElse("");
  }

  private static String whatHappened(ServiceDescription service) {
    return """
        ## When something is wrong

        What the containers wrote within 15 minutes, and what ECS says of the service and of the tasks
        that ended within the last hour:

        ```sh
        aws logs filter-log-events --log-group-name %2$s --start-time $(($(date +%%s) - 900))000 \\
          --output text --query 'events[].[logStreamName,message]'
        aws ecs describe-services --cluster %3$s --services %1$s --output text \\
          --query 'services[0].events[:5].[message]'
        for task in $(aws ecs list-tasks --cluster %3$s --service-name %1$s \\
          --desired-status STOPPED --output text --query 'taskArns[:5]'); do
          aws ecs describe-tasks --cluster %3$s --tasks "$task" \\
            --query 'tasks[0].[stoppedReason,containers[].[name,lastStatus,healthStatus,exitCode,reason]]'
        done
        ```

        To go back, take a revision that worked:

        ```sh
        aws ecs list-task-definitions --family-prefix %1$s --sort DESC --max-items 5
        aws ecs update-service --cluster %3$s --service %1$s --task-definition %1$s:REVISION \\
          --output text --query service.taskDefinition
        ```
        """
        .formatted(service.deployment().name(), service.logGroup(), service.deployment().cluster());
  }

  private static String noTelemetry(ServiceDescription service, String collector) {
    return """

        ## When telemetry is missing

        `%1$s` is not essential: the application runs on without it, and without telemetry. ECS
        restarts it when it ends, except within its first minute. Its own log does not go through the
        pipeline, so it can always be read; this is what went wrong within 15 minutes:

        ```sh
        aws logs filter-log-events --log-group-name %2$s --log-stream-name-prefix %1$s/ \\
          --filter-pattern '?"Exporting failed" ?"level=error" ?"level=warn"' \\
          --start-time $(($(date +%%s) - 900))000 --output text --query 'events[].[message]'
        ```

        | it says | look at |
        |---|---|
        | `Exporting failed`, `401` or `403` | the secret: its token is wrong, has expired or may not write |
        | `Exporting failed`, `404` | the endpoint, in the secret or in the service description |
        | `Exporting failed`, `connection refused`, `no such host` or a timeout | the way out of the subnets, the security group, the destination itself; `Will retry` says that nothing is lost so far: it waits on disk |
        | `Memory usage is above soft limit` | `telemetry.sidecar.memory` |
        | nothing | the application's log: its agent begins with a line `fargate-alloy ...`; without that line the image has no agent |
        """
        .formatted(collector, service.logGroup());
  }
}
