package io.github.fargatealloy.taskdefinition.patch;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.fargatealloy.problem.Location;
import io.github.fargatealloy.taskdefinition.check.Locator;
import java.util.Map;
import java.util.Optional;

/**
 * A definition after its patch.
 *
 * @param places of what the patch wrote, by JSON pointer into the definition
 */
public record PatchedDefinition(ObjectNode definition, Map<String, Location> places) {

  public PatchedDefinition {
    definition = definition.deepCopy();
    places = Map.copyOf(places);
  }

  /** The patch, where it wrote something, and what the definition was made from elsewhere. */
  public Locator locator(Locator generated) {
    return pointer -> Optional.ofNullable(places.get(pointer)).or(() -> generated.locate(pointer));
  }
}
