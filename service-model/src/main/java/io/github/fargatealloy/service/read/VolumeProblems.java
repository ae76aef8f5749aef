package io.github.fargatealloy.service.read;

import io.github.fargatealloy.problem.ProblemCode;
import java.util.List;

/** The ways in which the volumes of a description can be wrong together. */
final class VolumeProblems {
  static final ProblemCode VOLUME_CONFLICT =
      new ProblemCode(
          "volume-conflict",
          "A volume must have a name and a path of its own",
          "The sidecar keeps its queue on the volume alloy-storage, an agent from another image comes"
              + " on java-agent. A container sees one folder at a path; /tmp is in the memory of"
              + " the application, its size is app.tmp.",
          "volumes:\n  uploads: { path: /var/lib/orders }\n  cache: { path: /var/cache/orders }");

  static final ProblemCode VOLUME_ROOT =
      new ProblemCode(
          "volume-root",
          "A volume must have its folder from root or from an access point",
          "An access point of EFS decides on the folder itself; ECS refuses another one beside it.",
          "volumes:\n  uploads:\n    path: /var/lib/orders\n    efs: fs-0a1b2c3d4e5f60718\n"
              + "    access-point: fsap-0a1b2c3d4e5f60718");

  private VolumeProblems() {}

  static List<ProblemCode> all() {
    return List.of(VOLUME_CONFLICT, VOLUME_ROOT);
  }
}
