package io.github.fargatealloy.service.read.yaml;

import io.github.fargatealloy.problem.ProblemCode;
import java.util.List;

/** The ways in which a file is no description before any of its keys is looked at. */
public final class YamlProblems {
  static final String MINIMAL =
      """
      service: orders
      image: 111122223333.dkr.ecr.eu-west-1.amazonaws.com/orders:1.2.3
      task: { cpu: 1 vCPU, memory: 2 GB }
      telemetry:
        destination:
          grafana-cloud:
            secret: arn:aws:secretsmanager:eu-west-1:111122223333:secret:orders/grafana-cloud-AbCdEf""";

  static final ProblemCode FILE_UNREADABLE =
      new ProblemCode(
          "file-unreadable",
          "The description must be a file that can be read",
          "Nothing exists at the path, it is a directory, it may not be read, or it is longer than"
              + " 256 KiB. Relative paths start at the working directory.",
          MINIMAL);

  static final ProblemCode FILE_ENCODING =
      new ProblemCode(
          "file-encoding",
          "The description must be text in UTF-8",
          "The file has bytes that are no UTF-8, or control characters that no text has. Usually"
              + " another file was named by mistake, or an editor saved it as UTF-16 or Latin-1:"
              + " save it as UTF-8. A byte order mark is fine.",
          MINIMAL);

  static final ProblemCode FILE_EMPTY =
      new ProblemCode(
          "file-empty",
          "The description must say something",
          "The file is empty or holds only comments. This is the shortest description that works.",
          MINIMAL);

  static final ProblemCode YAML_SYNTAX =
      new ProblemCode(
          "yaml-syntax",
          "The description must be valid YAML",
          "YAML cannot be read beyond its first mistake, so the rest of the file is judged once it"
              + " is mended. The position is where reading stopped; the cause may stand one line"
              + " above. Indent with spaces, put a space after each colon, and put quotes around"
              + " text that starts with a special character or contains a colon and a space. Within"
              + " braces, put quotes around placeholders too.",
          "variables: { GREETING: \"hello: world\", VERSION: \"${project.version}\" }");

  static final ProblemCode YAML_FEATURE =
      new ProblemCode(
          "yaml-feature",
          "The description must be one document of plain mappings, lists and values",
          "Tags, merge keys, several documents and keys that are not text make a file harder to"
              + " read than it need be, so a description has none. Anchors and aliases work as long"
              + " as they stay small: at most 10,000 values once they are expanded, 32 levels deep.",
          "environments:\n  staging:\n    task: { cpu: 0.5 vCPU, memory: 1 GB }");

  static final ProblemCode DUPLICATE_KEY =
      new ProblemCode(
          "duplicate-key",
          "A key must stand once in its mapping",
          "Of two equal keys YAML would silently drop one. Remove one, or merge what they hold.",
          "variables:\n  SPRING_PROFILES_ACTIVE: production,eu");

  private YamlProblems() {}

  public static List<ProblemCode> all() {
    return List.of(
        FILE_UNREADABLE, FILE_ENCODING, FILE_EMPTY, YAML_SYNTAX, YAML_FEATURE, DUPLICATE_KEY);
  }
}
