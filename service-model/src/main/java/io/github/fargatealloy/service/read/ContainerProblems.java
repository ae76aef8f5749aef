package io.github.fargatealloy.service.read;

import io.github.fargatealloy.problem.ProblemCode;
import java.util.List;

/** The ways in which the containers of a description can be wrong together. */
final class ContainerProblems {
  static final ProblemCode DEPENDS_ON =
      new ProblemCode(
          "depends-on",
          "A container must wait for other containers of the description",
          "depends-on names containers of the description, or the application by the service's name."
              + " Every container waits for the sidecar without saying so.",
          "service: orders\n"
              + "containers:\n  nginx: { image: nginx:1.29.2, depends-on: { orders: start } }");

  static final ProblemCode DEPENDS_ON_CYCLE =
      new ProblemCode(
          "depends-on-cycle",
          "Containers must not wait for each other",
          "None of them would ever start. The application waits for each container that runs first.",
          "service: orders\napp: { depends-on: { cache: start } }\n"
              + "containers:\n  cache: { image: redis:8.2.1 }\n"
              + "  nginx: { image: nginx:1.29.2, depends-on: { orders: start } }");

  static final ProblemCode DEPENDS_ON_CONDITION =
      new ProblemCode(
          "depends-on-condition",
          "A condition must be one that the other container can reach",
          "success and complete wait for a container's end, with which the task ends when the"
              + " container is essential. healthy waits for a health check, so the container must"
              + " have one. ECS refuses both.",
          "app: { depends-on: { warm-up: complete } }\n"
              + "containers:\n  warm-up: { image: busybox:1.37.0, essential: false }");

  static final ProblemCode RUN_FIRST =
      new ProblemCode(
          "run-first",
          "A container that runs first must not be essential",
          "It ends before the application starts, and the task ends with an essential container. That"
              + " it must end well is what the application waits for.",
          "containers:\n  migrate: { image: ghcr.io/shop/migrate:1.2.3, run-first: true }");

  static final ProblemCode CONTAINER_SIZE =
      new ProblemCode(
          "container-size",
          "A container's share must be a part of the task",
          "A container's memory and CPU are taken from the task's, so each is less than those.",
          "task: { cpu: 1 vCPU, memory: 2 GB }\n"
              + "containers:\n  nginx: { image: nginx:1.29.2, memory: 64 MB, cpu: 64 }");

  static final ProblemCode HEALTH_CHECK =
      new ProblemCode(
          "health-check",
          "A health check must end before the next one",
          "ECS still waits for one that hangs when the next is due.",
          "app:\n  health-check: { command: [java, -jar, /app/check.jar], interval: 30s, timeout: 5s }");

  static final ProblemCode OPEN_FILES =
      new ProblemCode(
          "open-files",
          "The soft limit must not exceed the hard one",
          "ECS refuses it: a process can raise the limit that it starts with, the soft one, up to the"
              + " hard one.",
          "app: { ulimits: { nofile: 65535 } }");

  private ContainerProblems() {}

  static List<ProblemCode> all() {
    return List.of(
        DEPENDS_ON,
        DEPENDS_ON_CYCLE,
        DEPENDS_ON_CONDITION,
        RUN_FIRST,
        CONTAINER_SIZE,
        HEALTH_CHECK,
        OPEN_FILES);
  }
}
