import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What is measured and how: the lines of startup.properties, which arguments override. */
record Settings(Map<String, String> values) {
  static Settings of(Path file, List<String> arguments) throws IOException {
    Map<String, String> values = new LinkedHashMap<>();
    Files.readAllLines(file).stream()
        .filter(line -> line.contains("=") && !line.startsWith("#"))
        .forEach(line -> put(values, line));
    arguments.forEach(argument -> put(values, argument));
    return new Settings(values);
  }

  private static void put(Map<String, String> values, String line) {
    int equals = line.indexOf('=');
    if (equals < 0) {
      throw new IllegalArgumentException(line + " must be name=value");
    }
    values.put(line.substring(0, equals).strip(), line.substring(equals + 1).strip());
  }

  boolean has(String key) {
    return values.containsKey(key);
  }

  String text(String key) {
    String value = values.get(key);
    if (value == null) {
      throw new IllegalArgumentException(key + " must be set");
    }
    return value;
  }

  int number(String key) {
    return Integer.parseInt(text(key));
  }

  /** Separated by commas. */
  List<String> list(String key) {
    return Arrays.stream(text(key).split(",")).map(String::strip).toList();
  }

  /** Options of a virtual machine, in which {@code ${agent}} is the one jar. */
  List<String> options(String key) {
    String agent = Path.of(text("agent")).toAbsolutePath().toString();
    String value = text(key).replace("${agent}", agent);
    return value.isEmpty() ? List.of() : List.of(value.split(" +"));
  }

  /** The same, of {@code key.special} if that is set. */
  List<String> options(String key, String special) {
    return options(has(key + "." + special) ? key + "." + special : key);
  }

  String label(String variant) {
    return text("label." + variant);
  }
}
