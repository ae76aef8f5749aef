package io.github.fargatealloy.taskdefinition.deploy;

import io.github.fargatealloy.deploy.ServiceStack;
import io.github.fargatealloy.deploy.UsedSecret;
import io.github.fargatealloy.service.AwsAccount;
import io.github.fargatealloy.service.Destination;
import io.github.fargatealloy.service.ImageReference;
import io.github.fargatealloy.service.ServiceDescription;
import io.github.fargatealloy.service.Sidecar;
import java.util.ArrayList;
import java.util.List;

/** {@code DEPLOY.md}: from the generated files to a running service, with the AWS CLI alone. */
public final class DeployGuide {
  private final ServiceDescription service;
  private final ServiceStack stack;

  private DeployGuide(ServiceDescription service, ServiceStack stack) {
    this.service = service;
    this.stack = stack;
  }

  /** The guide as Markdown. */
  public static String of(ServiceDescription service, ServiceStack stack) {
    return new DeployGuide(service, stack).render();
  }

  private String render() {
    List<String> sections = new ArrayList<>();
    sections.add(introduction());
    if (!stack.secrets().isEmpty()) {
      sections.add(secrets());
    }
    sections.add(deploy());
    sections.add(otherTools());
    sections.add(stopping());
    if (sidecar().image().ecrAccount().isEmpty()) {
      sections.add(mirror());
    }
    return String.join("\n", sections);
  }

  private String introduction() {
    return """
        # Deploy %s

        Generated from its service description. Run the commands in this directory, with
        credentials for account %s. They use the AWS CLI alone.

        ```sh
        export AWS_REGION=%s
        ```
        """
        .formatted(service.name(), account().id(), account().region());
  }

  private String deploy() {
    String subnets =
        stack.subnets().isEmpty()
            ? """

            The service description names no subnets, so the first deployment needs
            `--subnets subnet-…,subnet-…`: with a NAT gateway or VPC endpoints, or public ones and
            `deploy.public-ip: true`.
            """
            : "";
    return """
        ## At every release

        ```sh
        bash deploy.sh --dry-run    # says what would change
        bash deploy.sh
        ```

        It creates what is missing and changes what differs: the log group `%s`, %sthe roles, the
        security group, the task definition (registered only when its meaning changed) and the
        service, whose new tasks it waits for. A failed deployment is rolled back by ECS; to go back
        by hand, run the `deploy.sh` of the earlier release. `fargate-alloy diff` shows beforehand
        what a registration would change.
        """
            .formatted(
                stack.logGroup().name(),
                stack.parameter().map(one -> "the parameter `" + one.name() + "`, ").orElse(""))
        + subnets;
  }

  private String secrets() {
    StringBuilder steps = new StringBuilder();
    for (UsedSecret secret : stack.secrets()) {
      steps.append(
          (secret.kind() == UsedSecret.Kind.SECRETS_MANAGER
                  ? "aws secretsmanager create-secret --cli-input-json file://%s\n"
                  : "aws ssm put-parameter --cli-input-json file://%s\n")
              .formatted(secret.file()));
    }
    return """
        ## Once: the secrets

        Tasks read them when they start; no artifact holds a value. Fill the values into copies of
        these skeletons outside your repository, create the secrets, and delete the copies:

        ```sh
        %s```

        Secrets Manager adds six characters to a name: compare the ARN that it prints with the one
        in your service description. `deploy.sh` rolls out again when a secret has a new value.
        %s"""
        .formatted(steps, credentials());
  }

  private String credentials() {
    return service.telemetry().destination() instanceof Destination.GrafanaCloud
        ? """

        Those of Grafana Cloud stand on your stack's page *OpenTelemetry*: the endpoint, the instance
        id, and a token that may write metrics, logs and traces.
        """
        : "";
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
        """
        .formatted(
            service.name(),
            (stack.subnets().isEmpty() ? "Subnets=subnet-…,subnet-… " : "")
                + (stack.ownSecurityGroup()
                    ? "Vpc=vpc-…"
                    : "Cluster=" + service.deployment().cluster()));
  }

  private String stopping() {
    int app = service.app().stopTimeoutSeconds();
    int alloy = sidecar().stopTimeoutSeconds();
    return """
        ## When a task stops

        `%s` gets SIGTERM first and may take %d s: its graceful phase and the last flush. Then `alloy`
        gets up to %d s to deliver what still waits in its queue. Together %d s, within the two minutes
        that Fargate Spot announces.
        """
            .formatted(service.name(), app, alloy, app + alloy)
        + javaOptions();
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

  private String mirror() {
    ImageReference image = sidecar().image();
    String repository = image.repository().contains("/") ? image.repository() : "library/" + image;
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

        and name it in the service description:

        ```yaml
        telemetry:
          sidecar:
            image: %2$s/docker-hub/%3$s
        ```

        or copy it once for each version:

        ```sh
        aws ecr create-repository --repository-name alloy
        docker buildx imagetools create --tag %2$s/alloy:%4$s %1$s
        ```
        """
        .formatted(
            image,
            registryHost(),
            repository + image.tag().map(tag -> ":" + tag).orElse(""),
            image.tag().orElse("YOUR_TAG"));
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
}
