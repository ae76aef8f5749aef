package io.github.fargatealloy.taskdefinition.patch;

import io.github.fargatealloy.problem.Location;
import io.github.fargatealloy.problem.Problem;
import io.github.fargatealloy.problem.ProblemCode;
import io.github.fargatealloy.service.read.secret.PlainVariable;
import io.github.fargatealloy.taskdefinition.json.JsonMember;
import io.github.fargatealloy.taskdefinition.json.JsonObject;
import io.github.fargatealloy.taskdefinition.json.JsonValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a patch must leave alone: what the roles, the service or a module of Terraform follow. */
final class PatchLimits {
  static final ProblemCode CODE =
      new ProblemCode(
          "patch-limit",
          "A patch must leave to the description what other artifacts follow from",
          "Permissions follow from images, secrets, files and volumes, the JVM's heap and the"
              + " price from sizes, the service from the family, the names of containers and the network, tags are those of everything. A patch of"
              + " the task definition alone would let them differ, and a plain secret in it would be"
              + " readable by everyone.",
          "task-definition-patch: task-definition.patch.json\nsecrets: { API_KEY: /orders/api-key }");

  private static final Map<String, String> OF_TASK =
      Map.of(
          "family", "service",
          "executionRoleArn", "task.execution-role",
          "taskRoleArn", "task.task-role",
          "volumes", "volumes",
          "tags", "tags",
          "cpu", "task.cpu",
          "memory", "task.memory",
          "ephemeralStorage", "task.storage",
          "runtimePlatform", "task.architecture",
          "enableFaultInjection", "task.fault-injection");

  private static final Map<String, String> OF_CONTAINER =
      Map.of(
          "image", "image",
          "repositoryCredentials", "image-credentials",
          "secrets", "secrets",
          "environmentFiles", "env-files",
          "cpu", "cpu of the task, the sidecar and containers",
          "memory", "memory of the task, the sidecar and containers");

  /** What a service on Fargate has in one way only, or a module of Terraform cannot say. */
  private static final List<String> FIXED =
      List.of("networkMode", "requiresCompatibilities", "proxyConfiguration");

  private final String file;
  private final List<String> containers;
  private final List<Problem> problems = new ArrayList<>();

  private PatchLimits(String file, List<String> containers) {
    this.file = file;
    this.containers = containers;
  }

  /**
   * @param containers names of those that the definition has
   */
  static List<Problem> check(JsonObject patch, String file, List<String> containers) {
    PatchLimits limits = new PatchLimits(file, containers);
    limits.described(patch, OF_TASK);
    FIXED.stream()
        .map(patch.membersByKey()::get)
        .filter(member -> member != null)
        .forEach(
            member -> limits.refuse(member, member.key() + " must be as generated", "remove it"));
    patch.array("containerDefinitions").stream()
        .flatMap(list -> list.elements().stream())
        .forEach(limits::container);
    return limits.problems;
  }

  private void described(JsonObject object, Map<String, String> keys) {
    for (JsonMember member : object.members()) {
      if (keys.containsKey(member.key())) {
        refuse(
            member,
            member.key() + " must be written in the description",
            "in the description: " + keys.get(member.key()));
      }
    }
  }

  private void container(JsonValue element) {
    Optional<String> name =
        element instanceof JsonObject object ? object.text("name") : Optional.empty();
    if (name.filter(containers::contains).isEmpty()) {
      problems.add(
          CODE.error(
              location(element),
              "a container of the patch must name one of the task, %s, but %s"
                  .formatted(
                      String.join(", ", containers),
                      name.map(other -> "names \"" + other + "\"").orElse("names none")),
              "\"name\": \"%s\"; new ones are added under containers of the description"
                  .formatted(containers.get(0))));
      return;
    }
    JsonObject container = (JsonObject) element;
    described(container, OF_CONTAINER);
    container.objects("environment").forEach(this::variable);
  }

  private void variable(JsonObject variable) {
    String name = variable.text("name").orElse("");
    new PlainVariable(name, variable.text("value").orElse(""))
        .secret()
        .ifPresent(
            sign ->
                problems.add(
                    CODE.error(
                        location(variable),
                        "variable %s must not hold a secret, but %s (not shown)"
                            .formatted(name, sign.because()),
                        "in the description: secrets"
                            + (sign.certain()
                                ? ""
                                : "; or variables and not-secret: ["
                                    + name
                                    + "], if it is none"))));
  }

  private void refuse(JsonMember member, String must, String fix) {
    problems.add(
        CODE.error(
            new Location(file, member.position().line(), member.position().column()),
            must + ", but is in the patch",
            fix));
  }

  private Location location(JsonValue value) {
    return new Location(file, value.position().line(), value.position().column());
  }
}
