package io.github.fargatealloy.local.plan;

import io.github.fargatealloy.problem.Checked;
import io.github.fargatealloy.problem.Location;
import io.github.fargatealloy.problem.Problem;
import io.github.fargatealloy.problem.Problems;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads a dotenv file: {@code NAME=value} a line, {@code #} comments, an optional {@code export},
 * quotes around the whole value. Problems name the line, never its content: it may be a secret.
 */
public final class EnvFile {
  private EnvFile() {}

  public static Checked<Map<String, String>> read(Path file) {
    List<String> lines;
    try {
      lines = Files.readAllLines(file);
    } catch (IOException unreadable) {
      return Checked.refused(
          Problems.of(
              PlanProblems.OPTION_FILE.error(
                  Location.ofFile(file.toString()),
                  "--env-file must name a readable UTF-8 file, but this one cannot be read",
                  "--env-file .env")));
    }
    Map<String, String> values = new LinkedHashMap<>();
    List<Problem> problems = new ArrayList<>();
    for (int index = 0; index < lines.size(); index++) {
      String line = lines.get(index).strip().replaceFirst("^export\\s+", "");
      if (line.isEmpty() || line.startsWith("#")) {
        continue;
      }
      int equals = line.indexOf('=');
      String name = equals < 0 ? "" : line.substring(0, equals).strip();
      if (name.matches("[A-Za-z_][A-Za-z0-9_]*")) {
        values.put(name, unquoted(line.substring(equals + 1).strip()));
      } else {
        problems.add(
            PlanProblems.ENV_FILE_LINE.error(
                new Location(file.toString(), index + 1, 1),
                "a line must have the form NAME=value, but has not",
                "DB_PASSWORD=local-password"));
      }
    }
    return problems.isEmpty()
        ? Checked.of(values, Problems.none())
        : Checked.refused(Problems.of(problems));
  }

  private static String unquoted(String value) {
    boolean quoted =
        value.length() >= 2
            && (value.startsWith("\"") && value.endsWith("\"")
                || value.startsWith("'") && value.endsWith("'"));
    return quoted ? value.substring(1, value.length() - 1) : value;
  }
}
