package io.github.fargatealloy.taskdefinition.deploy;

import io.github.fargatealloy.collector.AlloyConfig;
import io.github.fargatealloy.collector.CollectorConfig;
import io.github.fargatealloy.contribution.Preparation;
import io.github.fargatealloy.service.AwsAccount;
import io.github.fargatealloy.service.ImageReference;
import io.github.fargatealloy.service.ServiceDescription;
import io.github.fargatealloy.service.Sidecar;
import io.github.fargatealloy.service.Sidecar.ConfigDelivery;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** {@code DEPLOY.md}: from the generated files to a running service, with the AWS CLI alone. */
public final class DeployGuide {
  private final ServiceDescription service;
  private final CollectorConfig config;

  private DeployGuide(ServiceDescription service, CollectorConfig config) {
    this.service = service;
    this.config = config;
  }

  /**
   * The guide as Markdown.
   *
   * @param config what runs beside the application
   */
  public static String of(ServiceDescription service, CollectorConfig config) {
    return new DeployGuide(service, config).render();
  }

  private String render() {
    List<String> sections = new ArrayList<>();
    sections.add(introduction());
    sections.add(once());
    if (sidecar().config() instanceof ConfigDelivery.InSsmParameter ssm) {
      config.file().ifPresent(file -> sections.add(parameter(ssm, file.name())));
    }
    sections.add(firstRelease());
    sections.add(laterReleases());
    sections.add(whenSomethingIsWrong());
    sections.add(stopping());
    if (config instanceof AlloyConfig) {
      dockerHubRepository().ifPresent(repository -> sections.add(mirror(repository)));
    }
    return String.join("\n", sections);
  }

  private String introduction() {
    return """
        # Deploy %s

        Generated from its service description. Run the commands in this directory, with
        credentials for account %s.

        ```sh
        export AWS_REGION=%s
        ```
        """
        .formatted(service.name(), account().id(), account().region());
  }

  private String once() {
    String executionRole = roleName(service.roles().executionRoleArn());
    String taskRole = roleName(service.roles().taskRoleArn());
    return """
        ## Once

        The log group. The containers may write to it, not create it:

        ```sh
        aws logs create-log-group --log-group-name %1$s
        aws logs put-retention-policy --log-group-name %1$s --retention-in-days 30
        ```

        The two roles, limited to what this task uses:

        ```sh
        aws iam create-role --role-name %2$s --assume-role-policy-document file://iam/trust-policy.json
        aws iam put-role-policy --role-name %2$s --policy-name %2$s --policy-document file://iam/execution-role-policy.json
        aws iam create-role --role-name %3$s --assume-role-policy-document file://iam/trust-policy.json
        aws iam put-role-policy --role-name %3$s --policy-name %3$s --policy-document file://iam/task-role-policy.json
        ```
        """
            .formatted(service.logGroup(), executionRole, taskRole)
        + preparations();
  }

  /** What destinations need; the ARNs of secrets are in the description already. */
  private String preparations() {
    StringBuilder text = new StringBuilder();
    for (Preparation preparation : config.contribution().preparations()) {
      text.append("\n").append(preparation.text()).append("\n");
      if (!preparation.commands().isEmpty()) {
        String commands = String.join("\n", preparation.commands());
        text.append("\n```sh\n").append(commands).append("\n```\n");
      }
    }
    if (!config.contribution().secrets().isEmpty()) {
      text.append("\nCompare each ARN that is printed with the one in your service description.\n");
    }
    return text.toString();
  }

  private String parameter(ConfigDelivery.InSsmParameter ssm, String file) {
    return """
        ## Whenever `%3$s` changes

        ECS reads it from a parameter when a task starts, so it must be there before the next step:

        ```sh
        aws ssm put-parameter --name %1$s --type String --tier %2$s --overwrite --value file://%3$s
        ```
        """
        .formatted(ssm.ssmParameter().name(), capitalised(ssm.tier().name()), file);
  }

  private String firstRelease() {
    return """
        ## The first release

        In subnets whose outbound port 443 is open:

        ```sh
        aws ecs register-task-definition --cli-input-json file://task-definition.json
        aws ecs create-service --cluster YOUR_CLUSTER --service-name %1$s --task-definition %1$s \\
          --desired-count 2 --capacity-provider-strategy capacityProvider=FARGATE,weight=1 \\
          --deployment-configuration 'deploymentCircuitBreaker={enable=true,rollback=true}' \\
          --network-configuration 'awsvpcConfiguration={subnets=[YOUR_SUBNETS],securityGroups=[YOUR_SECURITY_GROUP],assignPublicIp=DISABLED}'
        aws ecs wait services-stable --cluster YOUR_CLUSTER --services %1$s
        ```
        """
        .formatted(service.name());
  }

  private String laterReleases() {
    return """
        ## Every later release

        ```sh
        aws ecs register-task-definition --cli-input-json file://task-definition.json
        aws ecs update-service --cluster YOUR_CLUSTER --service %1$s --task-definition %1$s
        aws ecs wait services-stable --cluster YOUR_CLUSTER --services %1$s
        ```

        When `iam/execution-role-policy.json` has changed, put it first, or the new tasks cannot read
        what is new:

        ```sh
        aws iam put-role-policy --role-name %2$s --policy-name %2$s --policy-document file://iam/execution-role-policy.json
        ```
        """
        .formatted(service.name(), roleName(service.roles().executionRoleArn()));
  }

  private String whenSomethingIsWrong() {
    return """
        ## When something is wrong

        ```sh
        aws logs tail %2$s --since 15m --follow
        aws ecs describe-services --cluster YOUR_CLUSTER --services %1$s --query 'services[0].events[:5]'
        aws ecs list-tasks --cluster YOUR_CLUSTER --service-name %1$s --desired-status STOPPED
        aws ecs describe-tasks --cluster YOUR_CLUSTER --tasks TASK_ARN --query 'tasks[0].[stoppedReason,containers[].[name,lastStatus,healthStatus,exitCode,reason]]'
        aws ecs update-service --cluster YOUR_CLUSTER --service %1$s --task-definition %1$s:EARLIER_REVISION
        ```

        `alloy` is not essential: the application runs on without it, and without telemetry. ECS
        restarts it when it ends, except within its first minute. Its own log is in the group above,
        with the prefix `alloy`, whatever becomes of the pipeline.
        """
        .formatted(service.name(), service.logGroup());
  }

  private String stopping() {
    int app = service.app().stopTimeoutSeconds();
    String application =
        "`%s` gets SIGTERM first and may take %d s: its graceful phase and the last flush."
            .formatted(service.name(), app);
    String text =
        config.container().map(name -> application + collector(name, app)).orElse(application);
    return "## When a task stops\n\n" + text + "\n" + javaOptions();
  }

  private String collector(String name, int appSeconds) {
    int seconds = sidecar().stopTimeoutSeconds();
    return """
         Then `%s`
        gets up to %d s to deliver what still waits in its queue. Together %d s, within the two minutes
        that Fargate Spot announces."""
        .formatted(name, seconds, appSeconds + seconds);
  }

  private String javaOptions() {
    boolean set =
        service.app().javaAgent().isPresent()
            || !service.app().javaOptions().isEmpty()
            || service.variables().containsKey("JAVA_TOOL_OPTIONS");
    return set
        ? "\n`JAVA_TOOL_OPTIONS` in the task definition replaces the value that the image sets, if any.\n"
        : "";
  }

  private String mirror(String repository) {
    ImageReference image = sidecar().image();
    return """
        ## Keep a copy of the sidecar's image in ECR

        `%1$s` comes from Docker Hub, which limits anonymous pulls, and tasks behind one NAT gateway
        share that limit. A sidecar that cannot be pulled keeps the application from starting. Either
        let ECR fetch and cache it (the secret's name must begin with `ecr-pullthroughcache/` and hold
        `username` and `accessToken` of a Docker Hub account):

        ```sh
        aws ecr create-pull-through-cache-rule --ecr-repository-prefix docker-hub \\
          --upstream-registry-url registry-1.docker.io --credential-arn YOUR_DOCKER_HUB_SECRET_ARN
        ```

        and name it in the service description, then generate again: the execution role needs the
        permissions that come with it.

        ```yaml
        telemetry:
          sidecar:
            image: %2$s/docker-hub/%3$s
        ```

        Or copy it once for each version, with Docker, and name the copy:

        ```sh
        aws ecr create-repository --repository-name %4$s
        aws ecr get-login-password | docker login --username AWS --password-stdin %2$s
        docker buildx imagetools create --tag %2$s/%4$s:%5$s %1$s
        ```
        """
        .formatted(
            image,
            registryHost(),
            new ImageReference(repository, image.tag(), image.digest()),
            repository,
            image.tag().orElse("copy"));
  }

  /** The repository's whole name on Docker Hub; empty for an image from another registry. */
  private Optional<String> dockerHubRepository() {
    String repository = sidecar().image().repository();
    if (repository.startsWith("docker.io/")) {
      repository = repository.substring("docker.io/".length());
    }
    int slash = repository.indexOf('/');
    if (slash < 0) {
      return Optional.of("library/" + repository);
    }
    String first = repository.substring(0, slash);
    boolean host = first.contains(".") || first.contains(":") || first.equals("localhost");
    return host ? Optional.empty() : Optional.of(repository);
  }

  private Sidecar sidecar() {
    return service.telemetry().sidecar();
  }

  private AwsAccount account() {
    return service.account();
  }

  private String registryHost() {
    String suffix = account().partition().equals("aws-cn") ? "amazonaws.com.cn" : "amazonaws.com";
    return "%s.dkr.ecr.%s.%s".formatted(account().id(), account().region(), suffix);
  }

  private static String roleName(String arn) {
    return arn.substring(arn.lastIndexOf('/') + 1);
  }

  private static String capitalised(String name) {
    return name.charAt(0) + name.substring(1).toLowerCase(java.util.Locale.ROOT);
  }
}
