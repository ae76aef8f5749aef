package io.github.fargatealloy.agent.signals;

import static io.opentelemetry.api.common.AttributeKey.stringKey;

import io.github.fargatealloy.agent.settings.Setting;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.context.Context;
import io.opentelemetry.sdk.autoconfigure.spi.ConfigProperties;
import io.opentelemetry.sdk.trace.data.LinkData;
import io.opentelemetry.sdk.trace.samplers.Sampler;
import io.opentelemetry.sdk.trace.samplers.SamplingResult;
import java.util.List;

/**
 * Records no span for a request that only asks whether the service lives. A load balancer sends one
 * every few seconds from every zone, and each would cost as much as a customer's. Their metrics
 * stay: samplers decide on spans only.
 */
public final class HealthCheckSampler implements Sampler {
  private static final AttributeKey<String> PATH = stringKey("url.path");
  private static final AttributeKey<String> USER_AGENT = stringKey("user_agent.original");

  private final Sampler others;
  private final Globs paths;
  private final Globs userAgents;

  HealthCheckSampler(Sampler others, List<String> paths, List<String> userAgents) {
    this.others = others;
    this.paths = new Globs(paths);
    this.userAgents = new Globs(userAgents);
  }

  /** The sampler itself when health checks are to be recorded. */
  public static Sampler before(Sampler sampler, ConfigProperties config) {
    return Setting.HEALTH_CHECKS_DROPPED.isOn(config)
        ? new HealthCheckSampler(
            sampler,
            Setting.HEALTH_CHECK_PATHS.list(config),
            Setting.HEALTH_CHECK_USER_AGENTS.list(config))
        : sampler;
  }

  @Override
  public SamplingResult shouldSample(
      Context parent,
      String traceId,
      String name,
      SpanKind kind,
      Attributes attributes,
      List<LinkData> links) {
    return kind == SpanKind.SERVER
            && (paths.match(attributes.get(PATH)) || userAgents.match(attributes.get(USER_AGENT)))
        ? SamplingResult.drop()
        : others.shouldSample(parent, traceId, name, kind, attributes, links);
  }

  @Override
  public String getDescription() {
    return "HealthCheckSampler{" + others.getDescription() + "}";
  }

  @Override
  public String toString() {
    return getDescription();
  }
}
