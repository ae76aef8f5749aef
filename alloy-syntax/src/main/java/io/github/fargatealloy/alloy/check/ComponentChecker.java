package io.github.fargatealloy.alloy.check;

import io.github.fargatealloy.alloy.catalog.ComponentSchema;
import io.github.fargatealloy.alloy.catalog.Maturity;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/** Checks components: that they exist, may be used, and are given what they take. */
final class ComponentChecker {
  private final TargetAlloy alloy;

  ComponentChecker(TargetAlloy alloy) {
    this.alloy = alloy;
  }

  void check(Definition component, BodyChecker bodies) {
    if (component.label() == null) {
      component
          .findings()
          .error(
              component.block().name(),
              "missing-label",
              "component \"" + component.name() + "\" must have a label, but has none");
    }
    Definition custom = component.scope().custom(component.name());
    if (custom != null) {
      CustomComponent.check(component, custom, bodies);
      return;
    }
    ComponentSchema schema = alloy.catalog().component(component.name()).orElse(null);
    if (schema == null) {
      reportUnknown(component);
      bodies.typeAll(component.block());
      return;
    }
    checkMaturity(component, schema);
    if (schema.body().isPresent()) {
      bodies.check(component.block(), schema.body().get());
    } else {
      bodies.typeAll(component.block());
    }
  }

  private void checkMaturity(Definition component, ComponentSchema schema) {
    Optional<Maturity> maturity = alloy.maturity(schema.availability());
    if (maturity.isEmpty()) {
      report(
          component,
          "missing-component",
          "a component must exist in "
              + alloy.name()
              + ", but \""
              + schema.name()
              + "\" exists "
              + schema.availability().span());
    } else if (maturity.get() == Maturity.COMMUNITY) {
      if (!alloy.options().communityComponents()) {
        report(
            component,
            "community-component",
            "community components must be enabled to use \""
                + schema.name()
                + "\", but are not; start Alloy with --feature.community-components.enabled");
      }
    } else if (!alloy.allows(maturity.get().level().orElseThrow())) {
      component
          .findings()
          .unstable(
              new Unstable(
                  component.block().name(),
                  "unstable-component",
                  "component \"" + schema.name() + "\"",
                  maturity.get().level().orElseThrow(),
                  alloy));
    }
  }

  private void reportUnknown(Definition component) {
    String name = component.name();
    Set<String> known = new LinkedHashSet<>();
    component.scope().collectCustomNames(known);
    for (String candidate : alloy.catalog().componentNames()) {
      if (alloy.maturity(alloy.catalog().availability(candidate)).isPresent()) {
        known.add(candidate);
      }
    }
    known.addAll(alloy.catalog().configBlockNames());
    String message =
        "a block here must be a component or a configuration block of "
            + alloy.name()
            + ", but is \""
            + name
            + "\""
            + NearestName.hint(name, known);
    component.findings().missing(component.block().name(), "unknown-component", message);
  }

  private static void report(Definition component, String code, String message) {
    component.findings().error(component.block().name(), code, message);
  }
}
