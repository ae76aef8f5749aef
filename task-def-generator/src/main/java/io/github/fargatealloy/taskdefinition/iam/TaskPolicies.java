package io.github.fargatealloy.taskdefinition.iam;

import io.github.fargatealloy.contribution.Contribution;
import io.github.fargatealloy.contribution.Permission;
import io.github.fargatealloy.service.ServiceDescription;
import io.github.fargatealloy.service.value.ImageReference;
import io.github.fargatealloy.service.value.SecretArn;
import io.github.fargatealloy.service.value.SecretReference;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What the two roles of a service's task need. */
public final class TaskPolicies {
  private TaskPolicies() {}

  /**
   * What ECS does on the task's behalf before it runs: write logs, pull images, read secrets and
   * files of variables.
   *
   * @param reads what the definitions name that the role is for
   */
  public static List<Statement> executionRole(ServiceDescription service, StartUpReads reads) {
    List<Statement> statements = new ArrayList<>();
    statements.add(
        new Statement(
            "WriteLogs",
            List.of("logs:CreateLogStream", "logs:PutLogEvents"),
            List.of(
                service
                    .account()
                    .arn("logs", "log-group:" + service.logGroup() + ":log-stream:*"))));
    statements.addAll(pullImages(reads.images()));
    List<SecretReference> secrets =
        Stream.concat(reads.secrets().stream(), reads.registrySecrets().stream()).toList();
    readSecrets(
            secrets,
            SecretReference.SecretsManager.class,
            "ReadSecrets",
            "secretsmanager:GetSecretValue")
        .ifPresent(statements::add);
    readSecrets(secrets, SecretReference.SsmParameter.class, "ReadParameters", "ssm:GetParameters")
        .ifPresent(statements::add);
    statements.addAll(readEnvFiles(reads.environmentFiles()));
    if (!service.task().kmsKeyArns().isEmpty()) {
      statements.add(
          new Statement("DecryptWhatIsRead", List.of("kms:Decrypt"), service.task().kmsKeyArns()));
    }
    return statements;
  }

  /** https://docs.aws.amazon.com/AmazonECS/latest/developerguide/task_execution_IAM_role.html */
  private static List<Statement> readEnvFiles(List<String> arns) {
    if (arns.isEmpty()) {
      return List.of();
    }
    List<String> buckets = arns.stream().map(arn -> arn.substring(0, arn.indexOf('/'))).toList();
    return List.of(
        new Statement("ReadEnvFiles", List.of("s3:GetObject"), arns),
        new Statement("LocateEnvFiles", List.of("s3:GetBucketLocation"), buckets));
  }

  /**
   * What the containers may do. OTLP with a token needs no AWS permission at all; IAM takes no
   * policy without a statement, so that one allows what every caller may do anyway.
   *
   * @param plan what telemetry adds to the task
   */
  public static List<Statement> taskRole(ServiceDescription service, Contribution plan) {
    Map<String, Statement> statements = new LinkedHashMap<>();
    for (Permission permission : plan.permissions()) {
      statements.merge(
          permission.sid(),
          new Statement(permission.sid(), permission.actions(), permission.resources()),
          TaskPolicies::both);
    }
    List<Statement> allowed = new ArrayList<>(statements.values());
    service.volumes().stream()
        .map(volume -> VolumeAccess.of(volume, service.account()))
        .flatMap(Optional::stream)
        .forEach(allowed::add);
    if (service.deployment().exec()) {
      allowed.add(execute());
    }
    return allowed.isEmpty()
        ? List.of(
            new Statement(
                "NothingButItsOwnIdentity", List.of("sts:GetCallerIdentity"), List.of("*")))
        : List.copyOf(allowed);
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

  private static Statement both(Statement first, Statement second) {
    return new Statement(
        first.sid(),
        Stream.concat(first.actions().stream(), second.actions().stream()).toList(),
        Stream.concat(first.resources().stream(), second.resources().stream()).toList());
  }

  private static List<Statement> pullImages(List<ImageReference> images) {
    List<String> repositories =
        images.stream().map(TaskPolicies::repositoryArn).flatMap(Optional::stream).toList();
    if (repositories.isEmpty()) {
      return List.of();
    }
    List<Statement> statements = new ArrayList<>();
    // The token is for the registry as a whole; IAM knows no ARN for it.
    statements.add(new Statement("LogInToEcr", List.of("ecr:GetAuthorizationToken"), List.of("*")));
    statements.add(
        new Statement(
            "PullImages",
            List.of(
                "ecr:BatchCheckLayerAvailability",
                "ecr:BatchGetImage",
                "ecr:GetDownloadUrlForLayer"),
            repositories));
    List<String> caches =
        images.stream()
            .filter(PullThroughCache::holds)
            .map(TaskPolicies::repositoryArn)
            .flatMap(Optional::stream)
            .toList();
    if (!caches.isEmpty()) {
      statements.add(PullThroughCache.fill(caches));
    }
    return statements;
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
        secrets.stream().filter(kind::isInstance).flatMap(TaskPolicies::resources).toList();
    return arns.isEmpty()
        ? Optional.empty()
        : Optional.of(new Statement(sid, List.of(action), arns));
  }

  private static Stream<String> resources(SecretReference secret) {
    return secret instanceof SecretReference.SecretsManager
        ? new SecretArn(secret.resourceArn()).resources().stream()
        : Stream.of(secret.resourceArn());
  }
}
