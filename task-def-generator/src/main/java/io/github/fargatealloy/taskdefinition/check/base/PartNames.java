package io.github.fargatealloy.taskdefinition.check.base;

import io.github.fargatealloy.taskdefinition.json.JsonArray;
import io.github.fargatealloy.taskdefinition.json.JsonObject;
import io.github.fargatealloy.taskdefinition.json.JsonPath;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Names the parts of a definition as people think of them: {@code healthCheck.interval of container
 * "app"} rather than {@code containerDefinitions[0].healthCheck.interval}.
 */
public final class PartNames {
  private static final Map<String, String> NAMED_PARTS =
      Map.of("containerDefinitions", "container", "volumes", "volume");

  private final Optional<JsonObject> definition;
  private final int depth;

  /**
   * @param definition empty when the text holds none
   */
  public PartNames(Optional<JsonObject> definition) {
    this.definition = definition;
    this.depth = definition.map(object -> object.path().steps().size()).orElse(0);
  }

  public String of(JsonPath path) {
    List<JsonPath> all = path.steps();
    List<JsonPath> steps = all.subList(Math.min(depth, all.size()), all.size());
    if (steps.isEmpty()) {
      return "the task definition";
    }
    Optional<String> owner = steps.size() < 2 ? Optional.empty() : owner(steps);
    if (owner.isEmpty()) {
      return JsonPath.written(steps);
    }
    List<JsonPath> within = steps.subList(2, steps.size());
    return within.isEmpty() ? owner.get() : JsonPath.written(within) + " of " + owner.get();
  }

  private Optional<String> owner(List<JsonPath> steps) {
    String list = steps.get(0).step();
    String kind = NAMED_PARTS.get(list);
    if (kind == null || !steps.get(1).element()) {
      return Optional.empty();
    }
    int index = Integer.parseInt(steps.get(1).step());
    return definition
        .flatMap(object -> object.array(list))
        .map(JsonArray::elements)
        .filter(elements -> index < elements.size())
        .map(elements -> elements.get(index))
        .filter(JsonObject.class::isInstance)
        .flatMap(element -> ((JsonObject) element).text("name"))
        .filter(name -> !name.isBlank())
        .map(name -> kind + " " + Written.quoted(name));
  }
}
