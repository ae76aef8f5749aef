package io.github.fargatealloy.agent.sharing;

import java.lang.instrument.Instrumentation;
import java.util.jar.JarFile;

/**
 * Puts the agent's jar on the boot class path, unless {@code -Xbootclasspath/a} has done so. A
 * virtual machine whose boot class path grows after its start shares none of the application's
 * classes any more, and with them loses its class data archive or ahead-of-time cache. The agent's
 * entry class calls this in the one jar instead of the virtual machine, as upstream's own does in
 * <a href="https://github.com/open-telemetry/opentelemetry-java-instrumentation/pull/20001">later
 * versions</a>.
 *
 * <p>The build puts this class among those that the agent starts with; in the extension's jar it
 * does nothing.
 */
public final class BootClassPath {
  private BootClassPath() {}

  /** Has the signature of the call that it replaces, the receiver in front. */
  public static void append(Instrumentation instrumentation, JarFile agent) {
    boolean isThereAlready = BootClassPath.class.getClassLoader() == null;
    if (!isThereAlready) {
      instrumentation.appendToBootstrapClassLoaderSearch(agent);
    }
  }
}
