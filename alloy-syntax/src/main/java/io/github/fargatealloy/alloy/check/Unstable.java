package io.github.fargatealloy.alloy.check;

import io.github.fargatealloy.alloy.Diagnostic;
import io.github.fargatealloy.alloy.catalog.StabilityLevel;
import io.github.fargatealloy.alloy.syntax.Node;

/**
 * A use of something that the Alloy at hand has at a lower stability level than its flags allow.
 *
 * @param feature what is used, as messages call it
 */
record Unstable(Node node, String code, String feature, StabilityLevel level, TargetAlloy alloy) {

  /**
   * @param needed the level that everything in the file allows; naming that of this feature alone
   *     would lead to the next error
   */
  Diagnostic diagnostic(StabilityLevel needed) {
    StabilityLevel allowed = alloy.options().stability();
    String message =
        "%s must be %s%s, but is %s in %s; check and run with --stability.level=%s"
            .formatted(
                feature,
                allowed == StabilityLevel.GENERALLY_AVAILABLE ? "" : "at least ",
                allowed,
                level,
                alloy.name(),
                needed);
    return Diagnostic.error(node.start(), node.end(), code, message);
  }
}
