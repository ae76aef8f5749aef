package io.github.fargatealloy.taskdefinition.check.rule.launchtype;

import static io.github.fargatealloy.taskdefinition.check.base.RuleEntry.error;
import static io.github.fargatealloy.taskdefinition.check.base.Scope.FARGATE;

import io.github.fargatealloy.taskdefinition.check.base.ContainerJson;
import io.github.fargatealloy.taskdefinition.check.base.Rule;
import io.github.fargatealloy.taskdefinition.check.base.RuleEntry;
import io.github.fargatealloy.taskdefinition.check.base.Source;
import io.github.fargatealloy.taskdefinition.check.base.Written;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Every key that Fargate does not know. */
final class FargateUnsupportedKeys {
  private static final Set<String> ANSWER_UNKNOWN =
      Set.of("swappiness", "fsxWindowsFileServerVolumeConfiguration");

  static final List<Rule> ALL =
      List.of(
          task(
              "fargate-ipc-mode",
              "ipcMode",
              "Fargate compatible task definitions do not support ipcMode"),
          task(
              "fargate-placement-constraints",
              "placementConstraints",
              "Fargate compatible task definitions do not support constraints"),
          task(
              "fargate-inference-accelerators",
              "inferenceAccelerators",
              "Unsupported field 'inferenceAccelerators'"),
          task("fargate-trusted-execution", "trustedExecutionConfiguration", ""),
          container(
              "fargate-privileged",
              "privileged",
              "Fargate requires that the 'privileged' setting be 'false'"),
          container(
              "fargate-docker-security-options",
              "dockerSecurityOptions",
              "Fargate compatible task definitions do not support dockerSecurityOptions"),
          container(
              "fargate-resource-requirements",
              "resourceRequirements",
              "Tasks using the Fargate launch type do not support GPU resource requirements"),
          linux("fargate-devices", "devices", "delete \"devices\""),
          linux(
              "fargate-shared-memory",
              "sharedMemorySize",
              "\"tmpfs\": [{\"containerPath\": \"/dev/shm\", \"size\": 64}] in its place"),
          linux("fargate-max-swap", "maxSwap", "delete \"maxSwap\""),
          linux("fargate-swappiness", "swappiness", "delete \"swappiness\""),
          volume("fargate-docker-volume", "dockerVolumeConfiguration"),
          volume("fargate-fsx-volume", "fsxWindowsFileServerVolumeConfiguration"),
          new UnsupportedKey(
              entry(
                  "fargate-host-path",
                  "host.sourcePath",
                  "Fargate compatible task definitions do not support sourcePath",
                  Source.api("HostVolumeProperties")),
              task -> task.volumes().stream().flatMap(volume -> volume.object("host").stream()),
              "sourcePath",
              "on Fargate",
              "delete \"sourcePath\": the volume is then empty storage of the task"));

  private FargateUnsupportedKeys() {}

  private static Rule task(String id, String key, String answer) {
    return new UnsupportedKey(
        entry(id, key, answer, Source.api("RegisterTaskDefinition")),
        task -> Stream.of(task.json()),
        key,
        "on Fargate",
        "delete " + Written.quoted(key));
  }

  private static Rule container(String id, String key, String answer) {
    return new UnsupportedKey(
        entry(id, key, answer, Source.api("ContainerDefinition")),
        task -> task.containers().stream().map(ContainerJson::json),
        key,
        "on Fargate",
        "delete " + Written.quoted(key));
  }

  private static Rule linux(String id, String key, String fix) {
    return new UnsupportedKey(
        entry(id, "linuxParameters." + key, answer(key), Source.api("LinuxParameters")),
        task -> task.containers().stream().flatMap(one -> one.linuxParameters().stream()),
        key,
        "on Fargate",
        fix);
  }

  private static Rule volume(String id, String key) {
    return new UnsupportedKey(
        entry(id, key, answer(key), Source.api("Volume")),
        task -> task.volumes().stream(),
        key,
        "on Fargate",
        "\"efsVolumeConfiguration\": {\"fileSystemId\": \"fs-…\", \"transitEncryption\": "
            + "\"ENABLED\"}"
            + " in its place, or nothing for empty storage of the task");
  }

  /** Empty where AWS's words are not known. */
  private static String answer(String key) {
    return ANSWER_UNKNOWN.contains(key)
        ? ""
        : "Fargate compatible task definitions do not support " + key;
  }

  private static RuleEntry entry(String id, String key, String answer, String source) {
    return error(
        FARGATE,
        id,
        key + " must be left out on Fargate",
        answer.isEmpty() ? "Fargate does not support it" : "AWS answers \"" + answer + "\"",
        source);
  }
}
