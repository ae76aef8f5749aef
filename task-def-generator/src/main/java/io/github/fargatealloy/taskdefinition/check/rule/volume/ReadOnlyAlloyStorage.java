package io.github.fargatealloy.taskdefinition.check.rule.volume;

import static io.github.fargatealloy.taskdefinition.check.base.RuleEntry.warning;
import static io.github.fargatealloy.taskdefinition.check.base.Scope.ALWAYS;

import io.github.fargatealloy.taskdefinition.check.base.AlloyImage;
import io.github.fargatealloy.taskdefinition.check.base.ContainerJson;
import io.github.fargatealloy.taskdefinition.check.base.ContainerRule;
import io.github.fargatealloy.taskdefinition.check.base.Findings;
import io.github.fargatealloy.taskdefinition.check.base.RuleEntry;
import io.github.fargatealloy.taskdefinition.check.base.Source;
import io.github.fargatealloy.taskdefinition.check.base.TaskJson;
import io.github.fargatealloy.taskdefinition.check.base.Written;
import io.github.fargatealloy.taskdefinition.json.JsonObject;
import io.github.fargatealloy.taskdefinition.json.JsonString;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Alloy writes while it runs. */
final class ReadOnlyAlloyStorage implements ContainerRule {
  private static final RuleEntry ENTRY =
      warning(
          ALWAYS,
          "read-only-alloy-storage",
          "a container of grafana/alloy with a read-only root must have a writable mount for its "
              + "storage",
          "Alloy stops at once: it cannot write its data",
          Source.issue("aws/containers-roadmap", 1359));
  private static final Pattern STORAGE_PATH = Pattern.compile("--storage\\.path[= ](\\S+)");
  private static final String DEFAULT_PATH = "/var/lib/alloy/data";

  @Override
  public RuleEntry entry() {
    return ENTRY;
  }

  @Override
  public void check(ContainerJson container, TaskJson task, Findings findings) {
    boolean readOnly = container.json().flag("readonlyRootFilesystem").orElse(false);
    if (!readOnly || !AlloyImage.isOf(container)) {
      return;
    }
    List<String> writable =
        Stream.concat(mounts(container), TmpfsMount.mounts(container).stream())
            .flatMap(mount -> mount.text("containerPath").stream())
            .toList();
    Optional<String> storage = storagePath(container);
    boolean covered =
        storage.isEmpty()
            ? !writable.isEmpty()
            : writable.stream().anyMatch(path -> covers(path, storage.get()));
    if (!covered) {
      String path = storage.orElse(DEFAULT_PATH);
      findings.add(
          container.json().value("readonlyRootFilesystem").orElseThrow(),
          "come with a writable mount at " + path,
          "comes with none",
          "\"mountPoints\": [{\"sourceVolume\": \"alloy-data\", "
              + Written.member("containerPath", path)
              + "}]");
    }
  }

  private static Stream<JsonObject> mounts(ContainerJson container) {
    return container.json().objects("mountPoints").stream()
        .filter(mount -> !mount.flag("readOnly").orElse(false));
  }

  /** The path of the image unless a command replaces it; empty when the command hides it. */
  private static Optional<String> storagePath(ContainerJson container) {
    String command =
        Stream.of("entryPoint", "command")
            .flatMap(key -> container.json().strings(key).stream())
            .map(JsonString::text)
            .collect(Collectors.joining(" "));
    if (command.isEmpty()) {
      return Optional.of(DEFAULT_PATH);
    }
    Matcher matcher = STORAGE_PATH.matcher(command);
    return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
  }

  private static boolean covers(String mount, String path) {
    String directory = mount.endsWith("/") ? mount : mount + "/";
    return (path + "/").startsWith(directory);
  }
}
