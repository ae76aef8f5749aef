package io.github.fargatealloy.agent.shutdown;

import static net.bytebuddy.matcher.ElementMatchers.named;

import io.opentelemetry.javaagent.extension.instrumentation.TypeInstrumentation;
import io.opentelemetry.javaagent.extension.instrumentation.TypeTransformer;
import java.util.concurrent.TimeUnit;
import net.bytebuddy.asm.Advice;
import net.bytebuddy.description.type.TypeDescription;
import net.bytebuddy.matcher.ElementMatcher;

/** Adds the flush at the beginning of {@code Runtime.halt}. */
final class HaltInstrumentation implements TypeInstrumentation {

  @Override
  public ElementMatcher<TypeDescription> typeMatcher() {
    return named("java.lang.Runtime");
  }

  @Override
  public void transform(TypeTransformer transformer) {
    transformer.applyAdviceToMethod(named("halt"), getClass().getName() + "$FlushAdvice");
  }

  /** Becomes part of {@code java.lang.Runtime}, which sees no class of the extension. */
  @SuppressWarnings("unused")
  public static class FlushAdvice {
    private FlushAdvice() {}

    @Advice.OnMethodEnter(suppress = Throwable.class)
    public static void flush() throws Exception {
      Class.forName("io.opentelemetry.javaagent.bootstrap.OpenTelemetrySdkAccess", true, null)
          .getMethod("forceFlush", long.class, TimeUnit.class)
          .invoke(null, 2L, TimeUnit.SECONDS);
    }
  }
}
