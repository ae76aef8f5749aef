package io.github.fargatealloy.local.plan;

import io.github.fargatealloy.problem.ProblemCode;

/** The ways in which a task cannot run here as it was asked to. */
final class PlanProblems {
  static final ProblemCode PROCESS_CONTAINER =
      new ProblemCode(
          "process-container",
          "A local command must run in place of at least one container of the task",
          "An image cannot be started without Docker, so `--process NAME=COMMAND` says what runs in"
              + " place of the container NAME. Other containers are skipped.",
          "fargate-alloy run --process orders='java -jar target/orders.jar'",
          "sh");

  static final ProblemCode PROCESS_COMMAND =
      new ProblemCode(
          "process-command",
          "The command of a container must be a program and its arguments",
          "The program is looked up on PATH unless it is a path. Quotes keep words together, as in"
              + " a shell; there is no shell, so nothing is expanded: write `sh -c '…'` for that.",
          "fargate-alloy run --process orders='java -Xmx512m -jar \"target/my orders.jar\"'",
          "sh");

  static final ProblemCode OPTION_FILE =
      new ProblemCode(
          "option-file",
          "A file that an option names must exist",
          "`--agent` names the jar that stands for the agent in the image, `--alloy` the program"
              + " that stands for the sidecar, `--env-file` a text in UTF-8 with local values.",
          "fargate-alloy run --agent fargate-alloy-javaagent.jar --alloy /usr/local/bin/alloy \\\n"
              + "    --env-file .env --process orders='java -jar target/orders.jar'",
          "sh");

  static final ProblemCode ENV_FILE_LINE =
      new ProblemCode(
          "env-file-line",
          "A line of the env file must have the form NAME=value",
          "Empty lines and lines that start with # are skipped, `export` before the name is allowed,"
              + " and so are quotes around the whole value. Messages name the line and never repeat"
              + " it: it may hold a secret.",
          "# local values only\nDB_PASSWORD='local password'",
          "sh");

  static final ProblemCode START_ORDER =
      new ProblemCode(
          "start-order",
          "The containers must have an order in which they can start",
          "`dependsOn` names containers of the same task, and no container waits for itself, not"
              + " even by way of others.",
          "\"dependsOn\": [{ \"containerName\": \"alloy\", \"condition\": \"START\" }]",
          "json");

  private PlanProblems() {}
}
