package io.github.fargatealloy.agent.signals;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.fargatealloy.agent.settings.Setting;
import io.github.fargatealloy.collector.AppExport;
import io.github.fargatealloy.pipeline.sidecar.processing.HealthCheckRequests;
import org.junit.jupiter.api.Test;

/** Protects that agent and sidecar, which share no class, mean the same requests. */
class HealthCheckAgreementTest {
  @Test
  void theAgentRecordsNoneOfTheSpansThatTheSidecarDropsAndAllOthers() {
    assertThat(Setting.HEALTH_CHECK_PATHS.defaultValue())
        .isEqualTo(String.join(",", HealthCheckRequests.PATHS));
    assertThat(Setting.HEALTH_CHECK_USER_AGENTS.defaultValue())
        .isEqualTo(String.join(",", HealthCheckRequests.USER_AGENTS));
  }

  @Test
  void theVariableThatKeepsThemIsTheOneThatTheAgentReads() {
    assertThat(Setting.HEALTH_CHECKS_DROPPED.environmentVariable())
        .isEqualTo(AppExport.HEALTH_CHECKS_DROPPED);
  }
}
