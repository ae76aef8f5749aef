package io.github.fargatealloy.alloy.catalog;

import io.github.fargatealloy.alloy.catalog.AlloyType.ListOf;
import io.github.fargatealloy.alloy.catalog.AlloyType.MapOf;
import io.github.fargatealloy.alloy.catalog.AlloyType.Scalar;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The functions of the language and what they take, written by hand: they are few, and Alloy's
 * registry does not describe them.
 *
 * @see <a href="https://grafana.com/docs/alloy/latest/reference/stdlib/">standard library</a>
 */
final class StandardLibrary {
  private static final AlloyType STRING = Scalar.STRING;
  private static final AlloyType ANY = Scalar.ANY;
  private static final AlloyType LIST = new ListOf(Scalar.ANY);
  private static final AlloyType STRINGS = new ListOf(Scalar.STRING);

  private static final StabilityLevel EXPERIMENTAL = StabilityLevel.EXPERIMENTAL;

  private final Map<String, FunctionSchema> functions = new LinkedHashMap<>();

  private StandardLibrary() {}

  static Map<String, FunctionSchema> functions() {
    StandardLibrary library = new StandardLibrary();
    library.add("array.concat", LIST, true, LIST);
    library.put("array.combine_maps", LIST, true, EXPERIMENTAL, LIST, LIST, LIST, Scalar.BOOL);
    library.put("array.group_by", LIST, false, EXPERIMENTAL, LIST, STRING, Scalar.BOOL);
    library.add("coalesce", ANY, true, ANY);
    library.add("convert.nonsensitive", STRING, false, Scalar.SECRET);
    library.add("encoding.from_URLbase64", ANY, false, STRING);
    library.add("encoding.from_base64", ANY, false, STRING);
    library.add("encoding.from_json", ANY, false, STRING);
    library.add("encoding.from_yaml", ANY, false, STRING);
    library.add("encoding.to_URLbase64", STRING, false, STRING);
    library.add("encoding.to_base64", STRING, false, STRING);
    library.add("encoding.to_json", STRING, false, new MapOf(ANY));
    library.add("encoding.url_decode", STRING, false, STRING);
    library.add("encoding.url_encode", STRING, false, STRING);
    library.add("file.path_join", STRING, true, STRING);
    library.add("json_path", LIST, false, STRING, STRING);
    library.add("string.format", STRING, true, STRING, ANY);
    library.add("string.join", STRING, false, STRINGS, STRING);
    library.add("string.replace", STRING, false, STRING, STRING, STRING);
    library.add("string.split", STRINGS, false, STRING, STRING);
    library.add("string.to_lower", STRING, false, STRING);
    library.add("string.to_upper", STRING, false, STRING);
    library.add("string.trim", STRING, false, STRING, STRING);
    library.add("string.trim_prefix", STRING, false, STRING, STRING);
    library.add("string.trim_space", STRING, false, STRING);
    library.add("string.trim_suffix", STRING, false, STRING, STRING);
    library.add("sys.env", STRING, false, STRING);
    library.deprecate("base64_decode", "encoding.from_base64");
    library.deprecate("concat", "array.concat");
    library.deprecate("env", "sys.env");
    library.deprecate("format", "string.format");
    library.deprecate("join", "string.join");
    library.deprecate("json_decode", "encoding.from_json");
    library.deprecate("nonsensitive", "convert.nonsensitive");
    library.deprecate("replace", "string.replace");
    library.deprecate("split", "string.split");
    library.deprecate("to_lower", "string.to_lower");
    library.deprecate("to_upper", "string.to_upper");
    library.deprecate("trim", "string.trim");
    library.deprecate("trim_prefix", "string.trim_prefix");
    library.deprecate("trim_space", "string.trim_space");
    library.deprecate("trim_suffix", "string.trim_suffix");
    library.deprecate("yaml_decode", "encoding.from_yaml");
    return Collections.unmodifiableMap(library.functions);
  }

  private void add(String name, AlloyType result, boolean variadic, AlloyType... parameters) {
    put(name, result, variadic, StabilityLevel.GENERALLY_AVAILABLE, parameters);
  }

  private void put(
      String name,
      AlloyType result,
      boolean variadic,
      StabilityLevel stability,
      AlloyType... parameters) {
    functions.put(
        name,
        new FunctionSchema(
            name, List.of(parameters), variadic, result, stability, Optional.empty()));
  }

  private void deprecate(String name, String replacement) {
    FunctionSchema same = functions.get(replacement);
    functions.put(
        name,
        new FunctionSchema(
            name,
            same.parameters(),
            same.variadic(),
            same.result(),
            same.stability(),
            Optional.of(replacement)));
  }
}
