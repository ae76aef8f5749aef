package io.github.fargatealloy.alloy.catalog;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Reads the lines of one section into what they describe. Lines are {@code name[!] type [=
 * default]} for an argument, {@code name[!][*] ["" ]{} for a block whose lines follow one level
 * deeper, {@code {shared}} for a body that several blocks have in common, and {@code > name type}
 * for an export.
 */
final class BodyReader {
  private final String lines;
  private final SharedBodies shared;
  private final Map<String, AlloyType> exports = new LinkedHashMap<>();
  private int position;

  BodyReader(String lines, SharedBodies shared) {
    this.lines = lines;
    this.shared = shared;
  }

  /** Reads everything; the exports are known afterwards. */
  BodySchema read() {
    return body(1);
  }

  Map<String, AlloyType> exports() {
    return Collections.unmodifiableMap(exports);
  }

  private BodySchema body(int depth) {
    Map<String, ArgumentSchema> arguments = new LinkedHashMap<>();
    Map<String, BlockSchema> blocks = new LinkedHashMap<>();
    while (depth() == depth) {
      String line = nextLine(depth);
      if (line.startsWith("> ")) {
        int space = line.indexOf(' ', 2);
        exports.put(line.substring(2, space), type(line.substring(space + 1)));
      } else if (line.endsWith("{") || line.endsWith("}")) {
        BlockSchema block = block(line, depth);
        blocks.put(block.name(), block);
      } else {
        ArgumentSchema argument = argument(line);
        arguments.put(argument.name(), argument);
      }
    }
    return new BodySchema(
        Collections.unmodifiableMap(arguments), Collections.unmodifiableMap(blocks));
  }

  /** How far the next line is indented; 0 at the end. */
  private int depth() {
    int tabs = 0;
    while (position + tabs < lines.length() && lines.charAt(position + tabs) == '\t') {
      tabs++;
    }
    return tabs;
  }

  private String nextLine(int depth) {
    int end = lines.indexOf('\n', position);
    String line = lines.substring(position + depth, end);
    position = end + 1;
    return line;
  }

  private BlockSchema block(String line, int depth) {
    int space = line.indexOf(' ');
    boolean repeated = line.charAt(space - 1) == '*';
    boolean required = line.charAt(space - (repeated ? 2 : 1)) == '!';
    String name = line.substring(0, space - (repeated ? 1 : 0) - (required ? 1 : 0));
    boolean labelled = line.startsWith("\"\" ", space + 1);
    int brace = line.indexOf('{');
    Supplier<BodySchema> body =
        brace == line.length() - 1
            ? new Inline(body(depth + 1))
            : shared.reference(line.substring(brace + 1, line.length() - 1));
    return new BlockSchema(name, required, repeated, labelled, body);
  }

  private ArgumentSchema argument(String line) {
    int space = line.indexOf(' ');
    boolean required = line.charAt(space - 1) == '!';
    int equals = line.indexOf(" = ", space);
    String type = line.substring(space + 1, equals < 0 ? line.length() : equals);
    Optional<String> defaultText =
        equals < 0 ? Optional.empty() : Optional.of(line.substring(equals + 3));
    return new ArgumentSchema(
        line.substring(0, space - (required ? 1 : 0)), type(type), required, defaultText);
  }

  private AlloyType type(String text) {
    int open = text.indexOf('(');
    if (open < 0) {
      return text.indexOf('.') < 0 ? scalar(text) : new AlloyType.Capsule(text);
    }
    String inner = text.substring(open + 1, text.length() - 1);
    return switch (text.substring(0, open)) {
      case "list" -> new AlloyType.ListOf(type(inner));
      case "map" -> new AlloyType.MapOf(type(inner));
      case "one_of" -> new AlloyType.OneOf(List.of(inner.split("\\|", -1)), false);
      case "one_of_any_case" -> new AlloyType.OneOf(List.of(inner.split("\\|", -1)), true);
      case "object" -> new AlloyType.ObjectOf(shared.body(inner));
      default -> throw new IllegalStateException("unknown type in the catalog: " + text);
    };
  }

  private static AlloyType scalar(String text) {
    for (AlloyType.Scalar scalar : AlloyType.Scalar.values()) {
      if (scalar.toString().equals(text)) {
        return scalar;
      }
    }
    throw new IllegalStateException("unknown type in the catalog: " + text);
  }

  private record Inline(BodySchema get) implements Supplier<BodySchema> {}
}
