package io.github.fargatealloy.taskdefinition.iam;

import io.github.fargatealloy.service.ImageReference;
import io.github.fargatealloy.service.SecretReference;
import io.github.fargatealloy.service.ServiceDescription;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What the two roles of a service's task need. */
public final class TaskPolicies {
  /** Secrets Manager adds six random characters to the name that a secret was created with. */
  private static final Pattern COMPLETE_SECRET_ARN = Pattern.compile(".*-[A-Za-z0-9]{6}");

  private TaskPolicies() {}

  /**
   * What ECS does on the task's behalf before it runs: write logs, pull images, read secrets.
   *
   * @param logGroup name of the group that the containers write to
   * @param secrets every secret that the task definition names
   */
  public static List<Statement> executionRole(
      ServiceDescription service, String logGroup, Collection<SecretReference> secrets) {
    List<Statement> statements = new ArrayList<>();
    statements.add(
        new Statement(
            "WriteLogs",
            List.of("logs:CreateLogStream", "logs:PutLogEvents"),
            List.of(service.account().arn("logs", "log-group:" + logGroup + ":log-stream:*"))));
    statements.addAll(pullImages(service));
    readSecrets(
            secrets,
            SecretReference.SecretsManager.class,
            "ReadSecrets",
            "secretsmanager:GetSecretValue")
        .ifPresent(statements::add);
    readSecrets(secrets, SecretReference.SsmParameter.class, "ReadParameters", "ssm:GetParameters")
        .ifPresent(statements::add);
    return statements;
  }

  /**
   * What the containers may do. OTLP with a token needs no AWS permission at all; IAM takes no
   * policy without a statement, so this one allows what every caller may do anyway.
   */
  public static List<Statement> taskRole(ServiceDescription service) {
    if (service.deployment().exec()) {
      return List.of(execute());
    }
    return List.of(
        new Statement("NothingButItsOwnIdentity", List.of("sts:GetCallerIdentity"), List.of("*")));
  }

  /**
   * The channels of ECS Exec, for which IAM knows no ARN. See
   * https://docs.aws.amazon.com/AmazonECS/latest/developerguide/task-iam-roles.html
   */
  private static Statement execute() {
    return new Statement(
        "EcsExec",
        List.of(
            "ssmmessages:CreateControlChannel",
            "ssmmessages:CreateDataChannel",
            "ssmmessages:OpenControlChannel",
            "ssmmessages:OpenDataChannel"),
        List.of("*"));
  }

  private static List<Statement> pullImages(ServiceDescription service) {
    List<String> repositories =
        Stream.of(service.image(), service.telemetry().sidecar().image())
            .map(TaskPolicies::repositoryArn)
            .flatMap(Optional::stream)
            .toList();
    if (repositories.isEmpty()) {
      return List.of();
    }
    return List.of(
        // The token is for the registry as a whole; IAM knows no ARN for it.
        new Statement("LogInToEcr", List.of("ecr:GetAuthorizationToken"), List.of("*")),
        new Statement(
            "PullImages",
            List.of(
                "ecr:BatchCheckLayerAvailability",
                "ecr:BatchGetImage",
                "ecr:GetDownloadUrlForLayer"),
            repositories));
  }

  private static Optional<String> repositoryArn(ImageReference image) {
    return image
        .ecrAccount()
        .flatMap(
            registry ->
                image.ecrRepository().map(name -> registry.arn("ecr", "repository/" + name)));
  }

  private static Optional<Statement> readSecrets(
      Collection<SecretReference> secrets,
      Class<? extends SecretReference> kind,
      String sid,
      String action) {
    List<String> arns =
        secrets.stream().filter(kind::isInstance).map(TaskPolicies::resource).toList();
    return arns.isEmpty()
        ? Optional.empty()
        : Optional.of(new Statement(sid, List.of(action), arns));
  }

  private static String resource(SecretReference secret) {
    String arn = secret.resourceArn();
    boolean partial =
        secret instanceof SecretReference.SecretsManager
            && !COMPLETE_SECRET_ARN.matcher(arn).matches();
    return partial ? arn + "-??????" : arn;
  }
}
