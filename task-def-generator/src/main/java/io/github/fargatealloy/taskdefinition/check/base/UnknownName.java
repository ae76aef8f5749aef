package io.github.fargatealloy.taskdefinition.check.base;

import io.github.fargatealloy.problem.Nearest;
import io.github.fargatealloy.taskdefinition.json.JsonString;
import java.util.List;
import java.util.Optional;

/** A reference to a container or volume that is not there. */
public final class UnknownName {
  private UnknownName() {}

  public static void container(JsonString reference, TaskJson task, Findings findings) {
    report(reference, "container", task.containerNames(), findings);
  }

  public static void volume(JsonString reference, TaskJson task, Findings findings) {
    List<String> names =
        task.volumes().stream().flatMap(volume -> volume.text("name").stream()).toList();
    report(reference, "volume", names, findings);
  }

  private static void report(
      JsonString reference, String kind, List<String> names, Findings findings) {
    String must =
        names.isEmpty()
            ? "be a " + kind + " of the task, which has none"
            : "be one of the " + kind + "s " + Written.oneOf(names);
    String fix =
        Nearest.to(reference.text(), names)
            .or(() -> names.size() == 1 ? Optional.of(names.get(0)) : Optional.empty())
            .map(name -> Written.member(reference.path().step(), name))
            .orElse("name one that is there, or add " + Written.quoted(reference.text()));
    findings.add(reference, must, fix);
  }
}
