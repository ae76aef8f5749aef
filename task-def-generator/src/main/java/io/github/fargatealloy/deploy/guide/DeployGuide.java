package io.github.fargatealloy.deploy.guide;

import io.github.fargatealloy.collector.AlloyConfig;
import io.github.fargatealloy.collector.CollectorConfig;
import io.github.fargatealloy.collector.DaemonConfig;
import io.github.fargatealloy.contribution.Preparation;
import io.github.fargatealloy.cost.TaskEstimate;
import io.github.fargatealloy.deploy.ServiceStack;
import io.github.fargatealloy.deploy.UsedSecret;
import io.github.fargatealloy.service.ServiceDescription;
import io.github.fargatealloy.service.Sidecar;
import io.github.fargatealloy.service.value.AwsAccount;
import io.github.fargatealloy.service.value.ImageReference;
import io.github.fargatealloy.taskdefinition.RolloutLabels;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** {@code DEPLOY.md}: from the generated files to a running service, with the AWS CLI alone. */
public final class DeployGuide {
  /** Neither CloudFormation nor Terraform looks at secrets that are not its own. */
  private static final String NEW_SECRETS =
      " Neither CloudFormation nor Terraform notices\na new value of a secret that it has not made: to roll it out, give `SecretVersions`\n(`secret_versions`) another text, such as the date.";

  private final ServiceDescription service;
  private final CollectorConfig config;
  private final ServiceStack stack;
  private final TaskEstimate estimate;

  private DeployGuide(
      ServiceDescription service,
      CollectorConfig config,
      ServiceStack stack,
      TaskEstimate estimate) {
    this.service = service;
    this.config = config;
    this.stack = stack;
    this.estimate = estimate;
  }

  /**
   * The guide as Markdown.
   *
   * @param config what runs beside the application
   */
  public static String of(
      ServiceDescription service,
      CollectorConfig config,
      ServiceStack stack,
      TaskEstimate estimate) {
    return new DeployGuide(service, config, stack, estimate).render();
  }

  private String render() {
    List<String> sections = new ArrayList<>();
    sections.add(introduction());
    sections.add(once());
    sections.add(deploy());
    NetworkSection.of(stack).ifPresent(sections::add);
    stack
        .daemon()
        .map(daemon -> DaemonSection.of(daemon, stack.outboundPorts()))
        .ifPresent(sections::add);
    sections.add(TroubleSection.of(service, config.container()));
    sections.add(otherTools());
    sections.add(StopSection.of(stack, config.container()));
    JvmSection.of(service, config.contribution()).ifPresent(sections::add);
    sections.add(SizeSection.of(estimate, service));
    if (config instanceof AlloyConfig || config instanceof DaemonConfig) {
      dockerHubRepository().ifPresent(repository -> sections.add(mirror(repository)));
    }
    return String.join("\n", sections);
  }

  private String introduction() {
    return """
        # Deploy %1$s

        Generated from its service description%4$s. Run the commands in this directory, with
        credentials for account %2$s. They use the AWS CLI alone.

        ```sh
        export AWS_REGION=%3$s AWS_DEFAULT_REGION=%3$s    # versions 2 and 1 of the CLI
        ```
        """
        .formatted(
            stack.name(),
            account().id(),
            account().region(),
            service
                .identity()
                .environment()
                .map(name -> " for the environment `" + name + "`")
                .orElse(""));
  }

  private String once() {
    return "## Once\n" + preparations() + (stack.allSecrets().isEmpty() ? "" : secrets());
  }

  /** What destinations need beside their secrets, whose ARNs are in the description already. */
  private String preparations() {
    StringBuilder text = new StringBuilder();
    for (Preparation preparation : allPreparations()) {
      text.append("\n").append(preparation.text()).append("\n");
      if (!preparation.commands().isEmpty()) {
        String commands = String.join("\n", preparation.commands());
        text.append("\n```sh\n").append(commands).append("\n```\n");
      }
    }
    return text.toString();
  }

  private List<Preparation> allPreparations() {
    return Stream.of(
            List.of(ClusterPreparation.of(service)),
            config.contribution().preparations(),
            ServicePreparations.of(service))
        .flatMap(List::stream)
        .toList();
  }

  private String secrets() {
    StringBuilder steps = new StringBuilder();
    StringBuilder theirs = new StringBuilder();
    for (UsedSecret secret : stack.allSecrets()) {
      if (secret.owner().equals(account().id())) {
        steps.append(step(secret));
      } else {
        theirs.append(
            """

            `%s` belongs to account %s. Its owner must create it, and let the execution role
            `%s` read it.
            """
                .formatted(
                    secret.arn(), secret.owner(), service.task().roles().executionRoleArn()));
      }
    }
    String ours =
        """

        Tasks read secrets when they start; no generated file holds a value. For each one that does not
        exist yet, you fill its values into a copy that only you can read, which keeps them out of your
        repository and your shell's history:

        ```sh
        %s```

        Secrets Manager adds six characters to a name: compare the ARN that it prints with the one in
        your service description. `deploy.sh` rolls out again when a secret has a new value.
        """
            .formatted(steps);
    return (steps.isEmpty() ? "" : ours + severalKeys()) + theirs;
  }

  private String step(UsedSecret secret) {
    String copy = "~/" + secret.fileName();
    return "(umask 077; cp %s %s) && \"${EDITOR:-vi}\" %2$s\n".formatted(secret.file(), copy)
        + secret.command(copy, onlyKey(secret))
        + " && rm "
        + copy
        + "\n";
  }

  /** A key encrypts within its region. */
  private Optional<String> onlyKey(UsedSecret secret) {
    return service.task().kmsKeyArns().size() == 1
        ? service.task().kmsKeyArns().stream()
            .filter(key -> key.contains(":" + secret.region() + ":"))
            .findFirst()
        : Optional.empty();
  }

  /** Nothing tells which of them a secret is for. */
  private String severalKeys() {
    return service.task().kmsKeyArns().size() < 2
        ? ""
        : """

          For a secret that one of your `kms-keys` is to encrypt, add `--kms-key-id` and its ARN (`--key-id`
          for a parameter); without, AWS's own key does.
          """;
  }

  private String deploy() {
    String subnets =
        stack.subnets().isEmpty()
            ? """

            The service description names no subnets, so put the ids of yours there: with a NAT
            gateway or VPC endpoints, or public ones and `deploy.public-ip: true`. Once the service
            runs, `deploy.sh` keeps its subnets without the option.
            """
            : "";
    String option = stack.subnets().isEmpty() ? " --subnets subnet-...,subnet-..." : "";
    return """
        ## At every release

        ```sh
        bash deploy.sh --dry-run%3$s    # says what would change
        bash deploy.sh%3$s
        ```

        It creates what is missing and changes what differs: the log group `%1$s`, %2$sthe roles, the
        security group, the task definition (registered only when its meaning changed) and the
        service, whose new tasks it waits for. A failed deployment is rolled back by ECS; to go back
        by hand, run the `deploy.sh` of the earlier release. `fargate-alloy diff` shows beforehand
        what a registration would change.
        """
            .formatted(
                stack.logGroup().name(),
                stack.parameter().map(one -> "the parameter `" + one.name() + "`, ").orElse(""),
                option)
        + subnets;
  }

  private String otherTools() {
    return """
        ## Without deploy.sh

        `service.json`, `iam/` and `deploy/` hold what each command of the AWS CLI takes. The same as
        one stack of CloudFormation, or as one block of Terraform (see `terraform/README.md`):

        ```sh
        aws cloudformation deploy --stack-name %1$s --template-file cloudformation.yaml \\
          --capabilities CAPABILITY_NAMED_IAM --parameter-overrides %2$s
        ```

        A stack keeps the number of tasks at `DesiredCount`: where something else scales the service,
        add `DesiredCount=` from the second deployment on.%3$s
        """
        .formatted(
            stack.name(),
            (stack.subnets().isEmpty() ? "Subnets=subnet-...,subnet-... " : "")
                + (stack.ownSecurityGroup()
                    ? "Vpc=vpc-..."
                    : "Cluster=" + service.deployment().cluster()),
            RolloutLabels.hasSecrets(stack.taskDefinition()) ? NEW_SECRETS : "");
  }

  private String mirror(String repository) {
    ImageReference image = sidecar().image().reference();
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
    String repository = sidecar().image().reference().repository();
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
    return "%s.dkr.ecr.%s.%s".formatted(account().id(), account().region(), account().domain());
  }
}
