package io.github.fargatealloy.generate;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.fargatealloy.problem.Problem;
import io.github.fargatealloy.problem.ProblemCode;
import io.github.fargatealloy.problem.Problems;
import io.github.fargatealloy.service.ServiceFile;
import io.github.fargatealloy.service.deploy.Capacity;
import io.github.fargatealloy.taskdefinition.StopChain;
import java.util.ArrayList;
import java.util.List;

/**
 * Whether a task on spare capacity can end in order. <a
 * href="https://docs.aws.amazon.com/AmazonECS/latest/developerguide/fargate-capacity-providers.html">Fargate
 * gives two minutes' notice</a>, in which containers stop one after the other: each after those
 * that depend on it.
 */
final class SpotNotice {
  static final ProblemCode CODE =
      new ProblemCode(
          "spot-notice",
          "On Fargate Spot, containers that wait for each other must stop within 120 s",
          "A container stops after those that depend on it, so their stop timeouts add up: the"
              + " application, then a log router, then the sidecar. What has not ended two minutes"
              + " after the notice is killed, with the telemetry that it still holds. One task alone"
              + " on Spot also means none while its capacity is replaced.",
          """
          telemetry: { sidecar: { stop-timeout: 30s } }
          deploy: { capacity: spot }
          """);

  private static final int NOTICE_SECONDS = 120;
  private static final int LEAST_STOP_SECONDS = 2;

  private SpotNotice() {}

  static Problems check(ServiceFile file, ObjectNode definition) {
    if (file.service().deployment().capacity() == Capacity.FARGATE) {
      return Problems.none();
    }
    List<Problem> problems = new ArrayList<>();
    int seconds = StopChain.seconds(StopChain.of(definition));
    if (seconds > NOTICE_SECONDS) {
      problems.add(
          CODE.warning(
              file.sources().locate("deploy.capacity"),
              "the containers must stop within %s s of the notice of Fargate Spot, but may take %s s one after the other"
                  .formatted(NOTICE_SECONDS, seconds),
              "telemetry: { sidecar: { stop-timeout: %ss } }"
                  .formatted(
                      Math.max(
                          LEAST_STOP_SECONDS,
                          file.service().telemetry().sidecar().stopTimeoutSeconds()
                              - (seconds - NOTICE_SECONDS)))));
    }
    boolean alone = file.service().deployment().desiredCount() == 1;
    if (alone && file.service().deployment().capacity() == Capacity.SPOT) {
      problems.add(
          CODE.warning(
              file.sources().locate("deploy.desired-count"),
              "deploy.desired-count must be at least 2 on Fargate Spot, or the service is away while its one task is replaced, but is 1",
              "capacity: mixed"));
    }
    return Problems.of(problems);
  }
}
