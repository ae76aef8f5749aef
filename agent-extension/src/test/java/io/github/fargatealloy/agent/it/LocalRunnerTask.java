package io.github.fargatealloy.agent.it;

import io.github.fargatealloy.agent.detect.Scenario;
import io.github.fargatealloy.local.definition.TaskDefinition;
import io.github.fargatealloy.local.definition.TaskDefinitionFile;
import io.github.fargatealloy.local.metadata.MetadataServer;
import io.github.fargatealloy.local.metadata.TaskIdentity;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;

/** A task as the local runner's metadata endpoint describes it. */
final class LocalRunnerTask {
  private static final String TASK_DEFINITION =
      """
      {
        "family": "orders",
        "cpu": "1024",
        "memory": "2048",
        "executionRoleArn": "arn:aws-us-gov:iam::111122223333:role/orders-execution",
        "containerDefinitions": [{
          "name": "app",
          "image": "registry.internal:5000/orders:1.4.0",
          "logConfiguration": {
            "logDriver": "awslogs",
            "options": {
              "awslogs-group": "/ecs/orders",
              "awslogs-region": "us-gov-west-1",
              "awslogs-stream-prefix": "ecs"
            }
          }
        }]
      }
      """;

  private LocalRunnerTask() {}

  static MetadataServer serve() throws IOException {
    TaskDefinition definition =
        TaskDefinitionFile.parse("task-definition.json", TASK_DEFINITION).value().orElseThrow();
    return MetadataServer.start(definition);
  }

  /** What an endpoint answers, and what that must give. */
  static Scenario scenario(MetadataServer metadata) throws Exception {
    String container = text(metadata.uri("app"));
    TaskIdentity task = metadata.identity();
    String containerArn = task.containerArn("app");
    String logs = "arn:aws-us-gov:logs:us-gov-west-1:111122223333:log-group:/ecs/orders";
    String stream = "ecs/app/" + task.taskId();
    return new Scenario(
        "local",
        container,
        text(URI.create(metadata.uri("app") + "/task")),
        List.of(
            "aws.ecs.cluster.arn = " + task.clusterArn(),
            "aws.ecs.container.arn = " + containerArn,
            "aws.ecs.launchtype = fargate",
            "aws.ecs.task.arn = " + task.taskArn(),
            "aws.ecs.task.family = orders",
            "aws.ecs.task.id = " + task.taskId(),
            "aws.ecs.task.revision = 1",
            "aws.log.group.arns = [" + logs + "]",
            "aws.log.group.names = [/ecs/orders]",
            "aws.log.stream.arns = [" + logs + ":log-stream:" + stream + "]",
            "aws.log.stream.names = [" + stream + "]",
            "cloud.account.id = 111122223333",
            "cloud.availability_zone = us-gov-west-1a",
            "cloud.platform = aws_ecs",
            "cloud.provider = aws",
            "cloud.region = us-gov-west-1",
            "cloud.resource_id = " + containerArn,
            "container.id = " + task.dockerId("app"),
            "container.image.id = " + container.replaceAll("(?s).*(sha256:[0-9a-f]{64}).*", "$1"),
            "container.image.name = registry.internal:5000/orders",
            "container.image.tags = [1.4.0]",
            "container.name = app",
            "service.instance.id = " + Scenario.instanceId(containerArn),
            "service.name = orders"));
  }

  private static String text(URI uri) throws Exception {
    return HttpClient.newHttpClient()
        .send(HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.ofString())
        .body();
  }
}
