package io.github.fargatealloy.deploy.guide;

import io.github.fargatealloy.contribution.Preparation;
import io.github.fargatealloy.service.ServiceDescription;
import io.github.fargatealloy.service.Volume;
import io.github.fargatealloy.service.deploy.LoadBalancer;
import io.github.fargatealloy.service.value.AwsAccount;
import io.github.fargatealloy.service.value.ImageReference;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a service needs of things that others own: repositories, keys, files, target groups. */
final class ServicePreparations {
  private final ServiceDescription service;

  private ServicePreparations(ServiceDescription service) {
    this.service = service;
  }

  static List<Preparation> of(ServiceDescription service) {
    ServicePreparations all = new ServicePreparations(service);
    List<Preparation> preparations = new ArrayList<>();
    all.foreignRepository().ifPresent(preparations::add);
    all.envFiles().ifPresent(preparations::add);
    all.fileSystems().ifPresent(preparations::add);
    all.logKey().ifPresent(preparations::add);
    service
        .deployment()
        .loadBalancer()
        .ifPresent(balancer -> preparations.add(all.targetGroup(balancer)));
    return preparations;
  }

  /** https://docs.aws.amazon.com/AmazonECR/latest/userguide/repository-policies.html */
  private Optional<Preparation> foreignRepository() {
    ImageReference image = service.image().reference();
    return image
        .ecrAccount()
        .filter(registry -> !registry.id().equals(service.account().id()))
        .map(
            registry ->
                new Preparation(
                    """
                    The image is in account %s. The policy of its repository must let the execution
                    role pull; with credentials for that account, unless it has such a policy already:"""
                        .formatted(registry.id()),
                    List.of(
                        """
                        aws ecr set-repository-policy --region %s --repository-name %s \\
                          --policy-text '%s'"""
                            .formatted(
                                registry.region(),
                                image.ecrRepository().orElseThrow(),
                                pullPolicy()))));
  }

  /** The role may not exist yet, and a principal must. */
  private String pullPolicy() {
    return """
        {"Version": "2012-10-17", "Statement": [{"Effect": "Allow",
          "Principal": {"AWS": "%s"},
          "Condition": {"ArnEquals": {"aws:PrincipalArn": "%s"}},
          "Action": ["ecr:BatchCheckLayerAvailability", "ecr:BatchGetImage",
          "ecr:GetDownloadUrlForLayer"]}]}"""
        .formatted(service.account().iamArn("root"), service.task().roles().executionRoleArn());
  }

  private Optional<Preparation> envFiles() {
    if (service.variables().files().isEmpty()) {
      return Optional.empty();
    }
    List<String> commands =
        service.variables().files().stream()
            .map(
                arn ->
                    "aws s3 cp %s s3://%s"
                        .formatted(
                            arn.substring(arn.lastIndexOf('/') + 1),
                            arn.substring(arn.indexOf(":::") + 3)))
            .toList();
    return Optional.of(
        new Preparation(
            """
            Tasks read their environment files when they start, and do not start without them. A file
            that changes later counts from the next deployment on (`aws ecs update-service
            --force-new-deployment`).""",
            commands));
  }

  private Optional<Preparation> fileSystems() {
    List<String> ids =
        service.volumes().stream()
            .flatMap(volume -> volume.efs().stream())
            .map(Volume.Efs::fileSystemId)
            .distinct()
            .toList();
    if (ids.isEmpty()) {
      return Optional.empty();
    }
    boolean ownGroup = service.deployment().securityGroups().own();
    return Optional.of(
        new Preparation(
            """
            A file system needs a mount target in each availability zone of the tasks, whose security
            group lets port 2049 in from %s. The policy of the file
            system, if it has one, must let the role `%s` in."""
                .formatted(
                    ownGroup
                        ? "`%s-outbound`, the group of the tasks"
                            .formatted(service.deployment().name())
                        : "the group of the tasks",
                    service.task().roles().taskRoleArn()),
            ids.stream()
                .map(
                    id ->
                        "aws efs describe-mount-targets --file-system-id %s --query 'MountTargets[].[AvailabilityZoneName,LifeCycleState]'"
                            .formatted(id))
                .toList()));
  }

  /** https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/encrypt-log-data-kms.html */
  private Optional<Preparation> logKey() {
    AwsAccount account = service.account();
    return service
        .deployment()
        .logKeyArn()
        .map(
            key ->
                new Preparation(
                    """
                    CloudWatch Logs must be allowed to use `%s`.
                    The policy of the key needs this statement:

                    ```json
                    {
                      "Sid": "CloudWatchLogs",
                      "Effect": "Allow",
                      "Principal": { "Service": "logs.%s.%s" },
                      "Action": ["kms:Encrypt", "kms:Decrypt", "kms:ReEncrypt*", "kms:GenerateDataKey*", "kms:Describe*"],
                      "Resource": "*",
                      "Condition": { "ArnEquals": { "kms:EncryptionContext:aws:logs:arn": "%s" } }
                    }
                    ```"""
                        .formatted(
                            key,
                            account.region(),
                            account.domain(),
                            account.arn("logs", "log-group:" + service.logGroup())),
                    List.of()));
  }

  private Preparation targetGroup(LoadBalancer balancer) {
    return new Preparation(
        """
        The target group belongs to the load balancer, so nothing here changes it. Its type must be
        `ip`, and its health check one that the application answers, here that of Spring Boot. By
        default it holds back the stop of a task for 300 s, and each deployment by as much; as long
        as the slowest request takes is enough.""",
        List.of(
            "aws elbv2 modify-target-group --target-group-arn %s \\\n  --health-check-path /actuator/health"
                .formatted(balancer.targetGroupArn()),
            "aws elbv2 modify-target-group-attributes --target-group-arn %s \\\n  --attributes Key=deregistration_delay.timeout_seconds,Value=30"
                .formatted(balancer.targetGroupArn())));
  }
}
