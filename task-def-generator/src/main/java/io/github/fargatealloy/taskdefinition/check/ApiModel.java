package io.github.fargatealloy.taskdefinition.check;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * The keys, types and values of ecs:RegisterTaskDefinition, as the API's own model has them; read
 * from a table that {@code src/etc/derive_api_shapes.py} derives and explains.
 *
 * @param request the root of the request
 * @param answerOnlyKeys keys of the root that only an answer of describe-task-definition has
 */
record ApiModel(ApiType.Structure request, Set<String> answerOnlyKeys) {
  static final ApiModel REGISTER_TASK_DEFINITION = load("register-task-definition.txt");

  ApiType.Structure container() {
    ApiType list = request.members().get("containerDefinitions").type();
    return (ApiType.Structure) ((ApiType.ListOf) list).element();
  }

  private static ApiModel load(String resource) {
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                ApiModel.class.getResourceAsStream(resource), StandardCharsets.UTF_8))) {
      return parse(lines.lines().toList());
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static ApiModel parse(List<String> lines) {
    Map<String, ApiType> types = new HashMap<>();
    for (ApiType.Scalar scalar : ApiType.Scalar.values()) {
      types.put(scalar.name().toLowerCase(Locale.ROOT), scalar);
    }
    Map<String, ApiType.Member> members = Map.of();
    Set<String> answerOnly = Set.of();
    ApiType.Structure last = null;
    for (String line : lines) {
      String[] words = line.strip().split(" ");
      List<String> rest = List.of(words).subList(1, words.length);
      switch (words[0]) {
        case "#" -> {}
        case "enum" ->
            types.put(
                rest.get(0), new ApiType.Enumeration(rest.get(0), rest.subList(1, rest.size())));
        case "structure" -> {
          members = new LinkedHashMap<>();
          last = new ApiType.Structure(rest.get(0), members);
          types.put(last.name(), last);
        }
        case "answer-only" -> answerOnly = Set.copyOf(rest);
        default -> {
          String key = words[0].replace("!", "");
          boolean required = !key.equals(words[0]);
          members.put(key, new ApiType.Member(key, required, type(rest.get(0), types)));
        }
      }
    }
    return new ApiModel(last, answerOnly);
  }

  private static ApiType type(String written, Map<String, ApiType> types) {
    String inner = written.substring(1, written.length() - 1);
    return switch (written.charAt(0)) {
      case '[' -> new ApiType.ListOf(type(inner, types));
      case '{' -> new ApiType.MapOf(type(inner, types));
      default -> types.get(written);
    };
  }
}
