package io.github.fargatealloy.agent.shutdown;

import io.github.fargatealloy.agent.settings.CurrentConfig;
import io.github.fargatealloy.agent.settings.Setting;
import io.github.fargatealloy.agent.start.SupportedAgent;
import io.opentelemetry.javaagent.extension.AgentListener;
import io.opentelemetry.sdk.OpenTelemetrySdk;
import io.opentelemetry.sdk.autoconfigure.AutoConfiguredOpenTelemetrySdk;
import io.opentelemetry.sdk.autoconfigure.spi.ConfigProperties;
import java.lang.instrument.Instrumentation;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Replaces the agent's shutdown hooks, of which one closes the SDK while the application's own
 * hooks still answer requests and another ends the JVM's metrics, by one that comes after the
 * application's.
 */
public final class StopOrder implements AgentListener {
  private static final Logger logger = Logger.getLogger(StopOrder.class.getName());
  private static final String AGENT = "io.opentelemetry.";
  private static final String SDK = AGENT + "sdk.autoconfigure.";

  @Override
  public void afterAgent(AutoConfiguredOpenTelemetrySdk autoConfigured) {
    if (!SupportedAgent.isRunning() || !Setting.STOP_AFTER_APPLICATION.isOn(CurrentConfig.get())) {
      return;
    }
    try {
      replaceHook(autoConfigured.getOpenTelemetrySdk(), CurrentConfig.get());
    } catch (ReflectiveOperationException | RuntimeException unknownJdk) {
      logger.log(
          Level.WARNING,
          "Telemetry of requests that are answered while the application stops may be lost: this"
              + " JDK does not show its shutdown hooks ("
              + unknownJdk
              + ").");
    }
  }

  private static void replaceHook(OpenTelemetrySdk sdk, ConfigProperties config)
      throws ReflectiveOperationException {
    ApplicationHooks hooks = ApplicationHooks.open(instrumentation());
    List<Thread> agentHooks = hooks.running(AGENT);
    List<Thread> sdkHooks = hooks.running(SDK);
    if (sdkHooks.isEmpty()) {
      return;
    }
    agentHooks.forEach(Runtime.getRuntime()::removeShutdownHook);
    agentHooks.removeAll(sdkHooks);
    Runtime.getRuntime()
        .addShutdownHook(
            new StopHook(
                hooks,
                new FinalFlush(sdk, agentHooks, Setting.STOP_FLUSH_TIMEOUT.duration(config)),
                Setting.STOP_WAIT.duration(config)));
  }

  /** After the agent's listeners, which add hooks of their own. */
  @Override
  public int order() {
    return Integer.MAX_VALUE;
  }

  /** The agent's own, in a class of the boot loader that extensions cannot compile against. */
  private static Instrumentation instrumentation() throws ReflectiveOperationException {
    return (Instrumentation)
        Class.forName("io.opentelemetry.javaagent.bootstrap.InstrumentationHolder", true, null)
            .getMethod("getInstrumentation")
            .invoke(null);
  }
}
