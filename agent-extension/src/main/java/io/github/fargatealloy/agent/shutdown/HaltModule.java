package io.github.fargatealloy.agent.shutdown;

import static java.util.Collections.singletonList;

import io.opentelemetry.javaagent.extension.instrumentation.InstrumentationModule;
import io.opentelemetry.javaagent.extension.instrumentation.TypeInstrumentation;
import java.util.List;

/**
 * Flushes before {@code Runtime.halt}, which runs no shutdown hook. The agent switches it off by
 * {@code otel.instrumentation.fargate-alloy-halt.enabled=false}.
 */
public final class HaltModule extends InstrumentationModule {
  public HaltModule() {
    super("fargate-alloy-halt");
  }

  /** Also where a user enables single instrumentations only: it is no instrumentation of theirs. */
  @Override
  public boolean defaultEnabled() {
    return true;
  }

  @Override
  public List<TypeInstrumentation> typeInstrumentations() {
    return singletonList(new HaltInstrumentation());
  }
}
