package io.github.fargatealloy.agent.fit;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The bundled agent's own classes, loaded from where the agent hides them in its jar. */
final class AgentJar extends ClassLoader {
  private static final String HIDDEN = "inst/";
  private static final int MAJOR_VERSION = 7;
  private static final byte JAVA_17 = 61;
  private static final String MODULE =
      "io.opentelemetry.javaagent.extension.instrumentation.InstrumentationModule";

  private static final Pattern RENAMED = Pattern.compile("\\|deprecated:([A-Za-z0-9.-]+)");

  private final JarFile jar;

  AgentJar(Path jar) throws IOException {
    super(openParts(jar));
    this.jar = new JarFile(jar.toFile());
  }

  /** The agent's classes that are not hidden; the application's class loader would see them. */
  private static ClassLoader openParts(Path jar) throws MalformedURLException {
    return new URLClassLoader(
        new URL[] {jar.toUri().toURL()}, ClassLoader.getPlatformClassLoader());
  }

  /** Whether the agent brings this class under its own name. */
  boolean has(String className) {
    return entry(className) != null;
  }

  List<Object> modules() throws IOException, ReflectiveOperationException {
    List<Object> modules = new ArrayList<>();
    for (String name : moduleClasses()) {
      modules.add(loadClass(name).getDeclaredConstructor().newInstance());
    }
    return modules;
  }

  private List<String> moduleClasses() throws IOException {
    try (InputStream in =
        jar.getInputStream(jar.getEntry(HIDDEN + "META-INF/services/" + MODULE))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .map(String::strip)
          .filter(name -> !name.isEmpty() && !name.startsWith("#"))
          .toList();
    }
  }

  /** Names of modules that the agent no longer wants to see, and warns about. */
  Set<String> renamedModules() throws IOException {
    Set<String> names = new TreeSet<>();
    for (String module : moduleClasses()) {
      Matcher renamed = RENAMED.matcher(new String(bytes(module), StandardCharsets.ISO_8859_1));
      while (renamed.find()) {
        names.add(renamed.group(1));
      }
    }
    return names;
  }

  private byte[] bytes(String className) {
    try (InputStream in = jar.getInputStream(entry(className))) {
      return in.readAllBytes();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  @Override
  protected Class<?> findClass(String name) throws ClassNotFoundException {
    if (!has(name)) {
      throw new ClassNotFoundException(name);
    }
    byte[] bytes = bytes(name);
    // Modules for the libraries of newer JDKs are compiled for these; we only ask them questions.
    bytes[MAJOR_VERSION] = (byte) Math.min(bytes[MAJOR_VERSION], JAVA_17);
    return defineClass(name, bytes, 0, bytes.length);
  }

  private JarEntry entry(String className) {
    return jar.getJarEntry(HIDDEN + className.replace('.', '/') + ".classdata");
  }
}
