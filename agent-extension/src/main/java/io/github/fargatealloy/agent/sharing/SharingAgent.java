package io.github.fargatealloy.agent.sharing;

import java.io.File;
import java.lang.instrument.Instrumentation;
import java.lang.reflect.Method;
import java.net.URI;

/**
 * Starts the upstream agent from the one jar. The upstream agent appends its jar to the boot class
 * path of the running virtual machine, upon which that stops sharing the application's classes
 * ("Sharing is only supported for boot loader classes because bootstrap classpath has been
 * appended") and makes every class data archive and ahead-of-time cache useless. The manifest of
 * the one jar puts it there before the virtual machine is up, which is as good and costs nothing;
 * the second append is all that is left out.
 *
 * <p>The upstream classes are internal and called by name: should they not be as expected, the
 * agent is started in its own way.
 */
public final class SharingAgent {
  private static final String BOOTSTRAP = "io.opentelemetry.javaagent.bootstrap.";
  private static final String UPSTREAM = "io.opentelemetry.javaagent.OpenTelemetryAgent";

  private SharingAgent() {}

  /** Called by the virtual machine before the application's main class. */
  public static void premain(String arguments, Instrumentation instrumentation)
      throws ReflectiveOperationException {
    File jar = jar();
    Method initialize = jar == null ? null : initializer();
    if (initialize == null) {
      Class.forName(UPSTREAM)
          .getMethod("premain", String.class, Instrumentation.class)
          .invoke(null, arguments, instrumentation);
    } else {
      start(initialize, jar, arguments, instrumentation);
    }
  }

  /** As the upstream agent does, which prints what goes wrong and lets the application start. */
  @SuppressWarnings("SystemOut")
  private static void start(
      Method initialize, File jar, String arguments, Instrumentation instrumentation) {
    try {
      set("InstrumentationHolder", "setInstrumentation", Instrumentation.class, instrumentation);
      set("JavaagentFileHolder", "setJavaagentFile", File.class, jar);
      initialize.invoke(null, instrumentation, jar, true, arguments);
    } catch (ReflectiveOperationException failed) {
      System.err.println("ERROR " + UPSTREAM);
      failed.printStackTrace();
    }
  }

  /** Null unless the manifest has put the agent on the boot class path. */
  private static Method initializer() {
    try {
      return Class.forName(BOOTSTRAP + "AgentInitializer", false, null)
          .getMethod("initialize", Instrumentation.class, File.class, boolean.class, String.class);
    } catch (ReflectiveOperationException | LinkageError notThere) {
      return null;
    }
  }

  private static <T> void set(String holder, String setter, Class<T> type, T value)
      throws ReflectiveOperationException {
    Class.forName(BOOTSTRAP + holder, true, null).getMethod(setter, type).invoke(null, value);
  }

  /** Null if this class is in no jar. */
  private static File jar() {
    String entry = SharingAgent.class.getName().replace('.', '/') + ".class";
    String url = String.valueOf(ClassLoader.getSystemResource(entry));
    int end = url.indexOf("!/");
    return url.startsWith("jar:file:") && end > 0
        ? new File(URI.create(url.substring("jar:".length(), end)))
        : null;
  }
}
