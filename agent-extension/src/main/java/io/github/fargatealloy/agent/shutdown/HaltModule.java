package io.github.fargatealloy.agent.shutdown;

import static java.util.Collections.singletonList;

import io.github.fargatealloy.agent.settings.CurrentConfig;
import io.github.fargatealloy.agent.settings.Setting;
import io.github.fargatealloy.agent.start.SupportedAgent;
import io.opentelemetry.javaagent.extension.instrumentation.InstrumentationModule;
import io.opentelemetry.javaagent.extension.instrumentation.TypeInstrumentation;
import java.util.List;

/** Flushes before {@code Runtime.halt}, which runs no shutdown hook. */
public final class HaltModule extends InstrumentationModule {
  public HaltModule() {
    super("fargate-alloy-halt");
  }

  /** Also where a user enables single instrumentations only: it is no instrumentation of theirs. */
  @Override
  public boolean defaultEnabled() {
    return SupportedAgent.isRunning() && Setting.HALT_FLUSHED.isOn(CurrentConfig.get());
  }

  @Override
  public List<TypeInstrumentation> typeInstrumentations() {
    return singletonList(new HaltInstrumentation());
  }
}
