package io.github.fargatealloy.agent.declarative;

import io.github.fargatealloy.agent.detect.EcsDetector;
import io.github.fargatealloy.agent.detect.EcsServiceNameDetector;
import io.github.fargatealloy.agent.settings.CurrentConfig;
import io.github.fargatealloy.agent.settings.Setting;
import io.github.fargatealloy.agent.signals.CommandLine;
import io.opentelemetry.sdk.autoconfigure.declarativeconfig.model.IncludeExcludeModel;
import io.opentelemetry.sdk.autoconfigure.declarativeconfig.model.OpenTelemetryConfigurationModel;
import io.opentelemetry.sdk.autoconfigure.declarativeconfig.model.ResourceModel;
import io.opentelemetry.sdk.autoconfigure.declarativeconfig.model.internal.ExperimentalResourceDetectionModel;
import io.opentelemetry.sdk.autoconfigure.declarativeconfig.model.internal.ExperimentalResourceDetectorModel;
import io.opentelemetry.sdk.autoconfigure.declarativeconfig.model.internal.ExperimentalResourceDetectorPropertyModel;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The resource of a file: our service name as the first detector, which any other overrides, and
 * the ECS task as the last, which only the file's own attributes override.
 */
public final class ResourceDetection {
  /** Upstream's detectors that are wrong in an ECS task. */
  private static final List<String> REPLACED = Arrays.asList("aws", "jar");

  private ResourceDetection() {}

  public static OpenTelemetryConfigurationModel complete(OpenTelemetryConfigurationModel model) {
    if (model.getResource() == null) {
      model.withResource(new ResourceModel());
    }
    ResourceModel resource = model.getResource();
    if (resource.getDetectionDevelopment() == null) {
      resource.withDetectionDevelopment(new ExperimentalResourceDetectionModel());
    }
    ExperimentalResourceDetectionModel detection = resource.getDetectionDevelopment();
    addDetectors(detection);
    if (Setting.COMMAND_LINE_DROPPED.isOn(CurrentConfig.get())) {
      excludeCommandLine(detection);
    }
    return model;
  }

  private static void addDetectors(ExperimentalResourceDetectionModel detection) {
    List<ExperimentalResourceDetectorModel> detectors = new ArrayList<>();
    detectors.add(detector(EcsServiceNameDetector.NAME));
    if (detection.getDetectors() != null) {
      detectors.addAll(detection.getDetectors());
    }
    if (EcsDetector.isInTask()) {
      detectors.removeIf(
          each -> each.getAdditionalProperties().keySet().stream().anyMatch(REPLACED::contains));
    }
    detectors.add(detector(EcsDetector.NAME));
    detection.withDetectors(detectors);
  }

  private static ExperimentalResourceDetectorModel detector(String name) {
    return new ExperimentalResourceDetectorModel()
        .withAdditionalProperty(name, new ExperimentalResourceDetectorPropertyModel());
  }

  private static void excludeCommandLine(ExperimentalResourceDetectionModel detection) {
    if (detection.getAttributes() == null) {
      detection.withAttributes(new IncludeExcludeModel());
    }
    List<String> excluded = new ArrayList<>(CommandLine.attributes());
    if (detection.getAttributes().getExcluded() != null) {
      excluded.addAll(detection.getAttributes().getExcluded());
    }
    detection.getAttributes().withExcluded(excluded);
  }
}
