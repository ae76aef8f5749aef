package io.github.fargatealloy.service.read;

import io.github.fargatealloy.problem.Findings;
import io.github.fargatealloy.problem.Nearest;
import io.github.fargatealloy.service.read.keys.ServiceKeys;
import io.github.fargatealloy.service.read.yaml.Node;
import io.github.fargatealloy.service.read.yaml.Node.Mapping;
import io.github.fargatealloy.service.read.yaml.Node.Scalar;
import io.github.fargatealloy.service.read.yaml.Node.Sequence;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The exceptions under {@code not-secret}, each of which must name a variable. */
final class NotSecret {
  private NotSecret() {}

  static List<Scalar> entries(Mapping description) {
    List<Scalar> entries = new ArrayList<>();
    if (description.get(ServiceKeys.NOT_SECRET.name()).orElse(null) instanceof Sequence sequence) {
      for (Node item : sequence.items()) {
        if (item instanceof Scalar scalar) {
          entries.add(scalar);
        }
      }
    }
    return entries;
  }

  private static Set<String> variables(Node container) {
    return container instanceof Mapping mapping
            && mapping.get(ServiceKeys.VARIABLES.name()).orElse(null) instanceof Mapping variables
        ? variables.entries().keySet()
        : Set.of();
  }

  /** A variable counts whichever environment it stands in. */
  static void check(Environments environments, Findings findings) {
    List<Mapping> variants = new ArrayList<>(environments.overlays().values());
    variants.add(environments.base());
    Set<String> variables = new HashSet<>();
    for (Mapping variant : variants) {
      variables.addAll(variables(variant));
      if (variant.get(ServiceKeys.CONTAINERS.name()).orElse(null) instanceof Mapping containers) {
        containers.entries().values().forEach(entry -> variables.addAll(variables(entry.value())));
      }
    }
    for (Mapping variant : variants) {
      for (Scalar entry : entries(variant)) {
        if (!variables.contains(entry.text()) && !Placeholders.areIn(entry.text())) {
          findings.add(
              ServiceProblems.NOT_SECRET_UNUSED.error(
                  entry.location(),
                  "not-secret must name variables, but %s is none"
                      .formatted(ValueProblems.quoted(entry)),
                  Nearest.to(entry.text(), List.copyOf(variables))
                      .orElse("remove it from not-secret")));
        }
      }
    }
  }
}
