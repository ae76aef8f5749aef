package io.github.fargatealloy.agent.signals;

import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.context.Context;
import io.opentelemetry.sdk.autoconfigure.spi.ConfigProperties;
import io.opentelemetry.sdk.autoconfigure.spi.internal.DefaultConfigProperties;
import io.opentelemetry.sdk.trace.samplers.Sampler;
import io.opentelemetry.sdk.trace.samplers.SamplingDecision;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HealthCheckSamplerTest {
  private static final Sampler DEFAULT = sampler(Map.of());

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/actuator/health",
        "/actuator/health/liveness",
        "/orders/actuator/health",
        "/health",
        "/health/ready",
        "/healthz",
        "/livez",
        "/q/health/live"
      })
  void dropsTheProbesOfCommonFrameworks(String path) {
    assertThat(decide(DEFAULT, SpanKind.SERVER, path, "curl/8.0")).isEqualTo(SamplingDecision.DROP);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"/", "/orders", "/healthy", "/health/records/7", "/actuator/info", "/x/healthz"})
  void recordsOtherRequests(String path) {
    assertThat(decide(DEFAULT, SpanKind.SERVER, path, "curl/8.0"))
        .isEqualTo(SamplingDecision.RECORD_AND_SAMPLE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ELB-HealthChecker/2.0",
        "Amazon-Route53-Health-Check-Service (ref 1; report http://amzn.to/1vsZADi)",
        "kube-probe/1.31"
      })
  void dropsWhateverALoadBalancerAsks(String userAgent) {
    assertThat(decide(DEFAULT, SpanKind.SERVER, "/orders", userAgent))
        .isEqualTo(SamplingDecision.DROP);
  }

  @Test
  void recordsACallToTheHealthOfAnotherService() {
    assertThat(decide(DEFAULT, SpanKind.CLIENT, "/actuator/health", "Java"))
        .isEqualTo(SamplingDecision.RECORD_AND_SAMPLE);
  }

  @Test
  void recordsASpanWithoutAttributes() {
    assertThat(decide(DEFAULT, SpanKind.SERVER, null, null))
        .isEqualTo(SamplingDecision.RECORD_AND_SAMPLE);
  }

  @Test
  void leavesTheOtherDecisionsToTheUsersSampler() {
    ConfigProperties config = DefaultConfigProperties.createFromMap(Map.of());
    Sampler sampler = HealthCheckSampler.before(Sampler.alwaysOff(), config);
    assertThat(decide(sampler, SpanKind.SERVER, "/orders", "curl/8.0"))
        .isEqualTo(SamplingDecision.DROP);
    assertThat(sampler.getDescription()).isEqualTo("HealthCheckSampler{AlwaysOffSampler}");
  }

  @Test
  void takesPatternsLiterallyApartFromTheStar() {
    Sampler sampler =
        sampler(Map.of("fargate.alloy.health.check.paths", "/a.b,/c*d,/e\\E+,/f*f,*/g*/h*"));
    assertThat(decide(sampler, SpanKind.SERVER, "/a.b", "")).isEqualTo(SamplingDecision.DROP);
    assertThat(decide(sampler, SpanKind.SERVER, "/axb", ""))
        .isEqualTo(SamplingDecision.RECORD_AND_SAMPLE);
    assertThat(decide(sampler, SpanKind.SERVER, "/cd", "")).isEqualTo(SamplingDecision.DROP);
    assertThat(decide(sampler, SpanKind.SERVER, "/c/x/d", "")).isEqualTo(SamplingDecision.DROP);
    assertThat(decide(sampler, SpanKind.SERVER, "/e\\E+", "")).isEqualTo(SamplingDecision.DROP);
    assertThat(decide(sampler, SpanKind.SERVER, "/ff", "")).isEqualTo(SamplingDecision.DROP);
    assertThat(decide(sampler, SpanKind.SERVER, "/f", ""))
        .isEqualTo(SamplingDecision.RECORD_AND_SAMPLE);
    assertThat(decide(sampler, SpanKind.SERVER, "/x/g1/h", "")).isEqualTo(SamplingDecision.DROP);
    assertThat(decide(sampler, SpanKind.SERVER, "/h/g", ""))
        .isEqualTo(SamplingDecision.RECORD_AND_SAMPLE);
    assertThat(decide(sampler, SpanKind.SERVER, "/healthz", ""))
        .isEqualTo(SamplingDecision.RECORD_AND_SAMPLE);
  }

  @Test
  void canBeSwitchedOff() {
    Sampler sampler = sampler(Map.of("fargate.alloy.health.checks.dropped", "false"));
    assertThat(sampler).isSameAs(Sampler.alwaysOn());
  }

  private static Sampler sampler(Map<String, String> settings) {
    return HealthCheckSampler.before(
        Sampler.alwaysOn(), DefaultConfigProperties.createFromMap(settings));
  }

  private static SamplingDecision decide(
      Sampler sampler, SpanKind kind, String path, String userAgent) {
    Attributes attributes =
        Attributes.builder()
            .put(AttributeKey.stringKey("url.path"), path)
            .put(AttributeKey.stringKey("user_agent.original"), userAgent)
            .build();
    return sampler
        .shouldSample(
            Context.root(), "0af7651916cd43dd8448eb211c80319c", "GET", kind, attributes, List.of())
        .getDecision();
  }
}
