package io.github.fargatealloy.local.definition;

import io.github.fargatealloy.problem.ProblemCode;

/** The ways in which a file can fail to be the task definition to run. */
final class DefinitionProblems {
  static final ProblemCode UNREADABLE =
      new ProblemCode(
          "task-definition-unreadable",
          "The task definition to run must be a file that can be read",
          "A directory stands for its target/fargate/task-definition.json, which `fargate-alloy"
              + " generate` or the Maven plugin writes. A file may be named instead.",
          """
          fargate-alloy generate
          fargate-alloy run --process orders='java -jar target/orders.jar'""",
          "sh");

  static final ProblemCode MALFORMED =
      new ProblemCode(
          "task-definition-malformed",
          "The file to run must be a task definition in JSON, with containers",
          "It takes the form of `aws ecs register-task-definition --cli-input-json`. `fargate-alloy"
              + " check FILE` finds all that ECS would refuse in it.",
          """
          { "family": "orders", "containerDefinitions": [{ "name": "orders", "image": "orders:1" }] }""",
          "json");

  private DefinitionProblems() {}
}
