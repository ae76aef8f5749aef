package io.github.fargatealloy.agent.start;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.sdk.resources.Resource;
import java.util.logging.Logger;

/** Says once, at start, which extension runs and what it found. */
public final class StartLine {
  private static final Logger logger = Logger.getLogger(StartLine.class.getName());

  private StartLine() {}

  /** Returns the resource as it is. */
  public static Resource log(Resource resource) {
    logger.info(text(resource));
    return resource;
  }

  static String text(Resource resource) {
    StringBuilder text = new StringBuilder("fargate-alloy ").append(Version.OF_THIS_BUILD);
    append(text, ", service ", resource, "service.name");
    if (resource.getAttribute(AttributeKey.stringKey("cloud.platform")) == null) {
      return text.append(", not in an ECS task").toString();
    }
    append(text, ", container ", resource, "container.name");
    append(text, ", task definition ", resource, "aws.ecs.task.family");
    append(text, ":", resource, "aws.ecs.task.revision");
    append(text, ", task ", resource, "aws.ecs.task.arn");
    return text.toString();
  }

  private static void append(StringBuilder text, String label, Resource resource, String key) {
    String value = resource.getAttribute(AttributeKey.stringKey(key));
    if (value != null) {
      text.append(label).append(value);
    }
  }
}
