package io.github.fargatealloy.service.read;

import io.github.fargatealloy.service.Patch;
import io.github.fargatealloy.service.read.keys.ServiceKeys;
import java.util.Optional;

/** Reads {@code task-definition-patch}. */
final class PatchReader {
  private PatchReader() {}

  static Optional<Patch> read(SectionReader root, RelatedFiles files) {
    return root.value(ServiceKeys.TASK_DEFINITION_PATCH)
        .flatMap(
            path ->
                files
                    .text(root, ServiceKeys.TASK_DEFINITION_PATCH, path)
                    .map(text -> new Patch(path, text)));
  }
}
