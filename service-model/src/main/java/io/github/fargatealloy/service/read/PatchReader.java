package io.github.fargatealloy.service.read;

import io.github.fargatealloy.service.Patch;
import io.github.fargatealloy.service.read.keys.ServiceKeys;
import java.util.Optional;

/** Reads {@code task-definition-patch}. */
final class PatchReader {
  private PatchReader() {}

  static Optional<Patch> read(SectionReader root, RelatedFiles files) {
    Optional<String> path = root.value(ServiceKeys.TASK_DEFINITION_PATCH);
    Optional<Patch> patch =
        path.flatMap(name -> files.text(name).map(text -> new Patch(name, text)));
    if (path.isPresent() && patch.isEmpty()) {
      root.findings()
          .add(
              ServiceProblems.RELATED_FILE.error(
                  root.locate(ServiceKeys.TASK_DEFINITION_PATCH),
                  "task-definition-patch must name a file beside the description, but there is no"
                      + " readable \"%s\"".formatted(path.get()),
                  "create it, or remove task-definition-patch"));
    }
    return patch;
  }
}
