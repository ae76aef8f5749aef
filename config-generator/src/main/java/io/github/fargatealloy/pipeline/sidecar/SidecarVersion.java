package io.github.fargatealloy.pipeline.sidecar;

import io.github.fargatealloy.alloy.catalog.AlloyCatalog;
import io.github.fargatealloy.alloy.catalog.AlloyVersion;
import io.github.fargatealloy.alloy.catalog.Availability;
import io.github.fargatealloy.alloy.catalog.Maturity;
import io.github.fargatealloy.alloy.catalog.StabilityLevel;
import io.github.fargatealloy.pipeline.Component;
import io.github.fargatealloy.pipeline.Pipeline;
import io.github.fargatealloy.problem.Location;
import io.github.fargatealloy.problem.Problem;
import io.github.fargatealloy.problem.ProblemCode;
import io.github.fargatealloy.problem.Problems;
import io.github.fargatealloy.service.SourceMap;
import io.github.fargatealloy.service.value.ImageReference;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The release of Alloy that a sidecar's image says it carries, and what it has of a pipeline.
 *
 * @param release empty for an image whose tag is no version: it is taken for the newest
 */
record SidecarVersion(Optional<AlloyVersion> release) {
  static final ProblemCode TOO_OLD =
      new ProblemCode(
          "alloy-version",
          "The sidecar's Alloy must have the components that the pipeline needs",
          "Components come and go with Alloy's minor releases. An image that is tagged with a"
              + " version is judged by it; one with another tag is taken for the newest.",
          """
          telemetry:
            sidecar:
              image: grafana/alloy:v1.18.1
          """);

  private static final String KEY = "telemetry.sidecar.image";

  static SidecarVersion of(ImageReference image) {
    return new SidecarVersion(image.tag().flatMap(SidecarVersion::parse));
  }

  private static Optional<AlloyVersion> parse(String tag) {
    try {
      return Optional.of(AlloyVersion.parse(tag));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** One problem for each component that this release lacks. */
  Problems check(Pipeline pipeline, SourceMap sources) {
    List<Problem> problems = new ArrayList<>();
    Location location = sources.locate(KEY);
    AlloyVersion oldest = AlloyCatalog.bundled().releases().get(0);
    if (release.isPresent() && release.get().compareTo(oldest) < 0) {
      problems.add(
          TOO_OLD.error(
              location,
              "the sidecar's Alloy must be %s or newer, but is %s".formatted(oldest, release.get()),
              "image: grafana/alloy:v1.18.1"));
      return Problems.of(problems);
    }
    for (Component component : judged(pipeline)) {
      if (maturity(component).isEmpty()) {
        problems.add(
            TOO_OLD.error(
                location,
                "the sidecar's Alloy must have %s, which exists %s, but is %s"
                    .formatted(
                        component.id().type(),
                        availability(component).span(),
                        release.orElseThrow()),
                "image: grafana/alloy:v1.18.1"));
      }
    }
    return Problems.of(problems);
  }

  /** The least stable component decides what {@code --stability.level} must allow. */
  StabilityLevel stabilityLevel(Pipeline pipeline) {
    return judged(pipeline).stream()
        .map(component -> maturity(component).flatMap(Maturity::level))
        .map(Optional::orElseThrow)
        .min(StabilityLevel::compareTo)
        .orElse(StabilityLevel.GENERALLY_AVAILABLE);
  }

  /** Blocks that configure Alloy itself are in every release. */
  private static List<Component> judged(Pipeline pipeline) {
    return pipeline.components().stream().filter(c -> !c.isConfigBlock()).toList();
  }

  private Optional<Maturity> maturity(Component component) {
    return maturity(availability(component));
  }

  /** In this release; empty when it has no such component. */
  Optional<Maturity> maturity(Availability availability) {
    return release.isPresent() ? availability.in(release.get()) : availability.newest();
  }

  private static Availability availability(Component component) {
    String type = component.id().type();
    return AlloyCatalog.bundled()
        .component(type)
        .orElseThrow(() -> new IllegalStateException("the catalog has no " + type))
        .availability();
  }
}
