package io.github.fargatealloy.taskdefinition.deploy;

import io.github.fargatealloy.collector.DaemonConfig;
import io.github.fargatealloy.deploy.DaemonFiles;
import io.github.fargatealloy.deploy.UsedSecret;
import io.github.fargatealloy.service.ServiceDescription;
import io.github.fargatealloy.taskdefinition.DaemonTaskDefinition;
import java.util.stream.Collectors;

/** What {@code DEPLOY.md} says of a collector that runs on the instances. */
final class DaemonSection {
  private DaemonSection() {}

  static String of(ServiceDescription service, DaemonConfig config) {
    String secrets =
        DaemonFiles.secrets(service, config).stream()
            .map(DaemonSection::create)
            .collect(Collectors.joining());
    return """
        ## The collector on each instance

        Alloy runs as the managed daemon `%1$s`, once on each instance of the capacity provider `%2$s`.
        ECS starts it before any task and stops it after all of them; an instance whose daemon fails is
        replaced. Tasks send OTLP to %3$s, which is where the container agent of ECS puts daemons.

        Once, after the first `deploy.sh`, which creates the roles and the log group:

        ```sh
        %4$sdefinition=$(aws ecs register-daemon-task-definition --output text \\
          --cli-input-json file://daemon/task-definition.json --query daemonTaskDefinitionArn)
        aws ecs create-daemon --cli-input-json file://daemon/daemon.json \\
          --daemon-task-definition-arn "$definition"
        ```

        At every change of `daemon/`, register again and update it; ECS replaces the instances in turn:

        ```sh
        aws ecs update-daemon --daemon-arn THE_ARN_THAT_CREATE_DAEMON_PRINTED \\
          --daemon-task-definition-arn "$definition" \\
          --capacity-provider-arns %5$s
        ```

        One daemon serves every service on these instances: the others need `telemetry.collector: daemon`
        for their tasks, and this step only once.
        """
        .formatted(
            DaemonTaskDefinition.name(service),
            service.deployment().capacityProvider().orElseThrow(),
            DaemonConfig.ADDRESS,
            secrets,
            service
                .account()
                .arn(
                    "ecs",
                    "capacity-provider/" + service.deployment().capacityProvider().orElseThrow()));
  }

  private static String create(UsedSecret secret) {
    String copy = "~/" + secret.fileName();
    return "(umask 077; cp %s %s) && \"${EDITOR:-vi}\" %2$s && %3$s && rm %2$s\n"
        .formatted(secret.file(), copy, secret.command(copy));
  }
}
