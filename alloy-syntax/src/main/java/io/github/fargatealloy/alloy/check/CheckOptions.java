package io.github.fargatealloy.alloy.check;

import io.github.fargatealloy.alloy.catalog.AlloyVersion;
import io.github.fargatealloy.alloy.catalog.StabilityLevel;
import java.util.Objects;
import java.util.Optional;

/**
 * How the Alloy that will read the text is started.
 *
 * @param stability its {@code --stability.level}
 * @param alloyVersion its version; empty for the newest that the catalog knows
 * @param communityComponents whether {@code --feature.community-components.enabled} is set
 */
public record CheckOptions(
    StabilityLevel stability, Optional<AlloyVersion> alloyVersion, boolean communityComponents) {
  /** Alloy without any of these flags. */
  public static final CheckOptions DEFAULT =
      new CheckOptions(StabilityLevel.GENERALLY_AVAILABLE, Optional.empty(), false);

  public CheckOptions {
    Objects.requireNonNull(stability, "stability");
    Objects.requireNonNull(alloyVersion, "alloyVersion");
  }

  public CheckOptions withStability(StabilityLevel level) {
    return new CheckOptions(level, alloyVersion, communityComponents);
  }

  public CheckOptions withAlloyVersion(AlloyVersion version) {
    return new CheckOptions(stability, Optional.of(version), communityComponents);
  }

  public CheckOptions withCommunityComponents() {
    return new CheckOptions(stability, alloyVersion, true);
  }
}
