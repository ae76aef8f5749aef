package io.github.fargatealloy.agent.fit;

import java.io.File;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.StringTokenizer;

/** How the application was started, from the system properties that the launcher sets. */
final class Launch {
  /**
   * Servers, plug-in containers and frameworks whose applications come from places that no class
   * path names.
   */
  private static final String[] LOADING_ELSEWHERE = {
    "aQute.",
    "com.caucho.",
    "com.ibm.ws",
    "com.simontuffs.",
    "com.sun.enterprise.",
    "executable.",
    "fish.payara.",
    "org.apache.catalina.",
    "org.apache.felix.",
    "org.apache.flink.",
    "org.apache.hadoop.",
    "org.apache.karaf.",
    "org.apache.kafka.connect.",
    "org.apache.nifi.",
    "org.apache.openejb.",
    "org.apache.spark.",
    "org.apache.storm.",
    "org.apache.tomee.",
    "org.codehaus.groovy.",
    "org.codehaus.plexus.classworlds.",
    "org.eclipse.core.",
    "org.eclipse.equinox.",
    "org.eclipse.jetty.",
    "org.glassfish.",
    "org.jboss.",
    "org.knopflerfish.",
    "org.springframework.boot.loader.PropertiesLauncher",
    "org.springframework.boot.loader.launch.PropertiesLauncher",
    "org.wildfly.",
    "weblogic.",
    "winstone.",
  };

  private static final String QUARKUS = "io.quarkus.bootstrap.runner.";

  private final List<File> places;
  private final boolean jar;
  private final String mainClass;

  private Launch(List<File> places, boolean jar, String mainClass) {
    this.places = places;
    this.jar = jar;
    this.mainClass = mainClass;
  }

  /**
   * @throws IOException when they do not tell where the application's classes are
   */
  static Launch of(Properties system) throws IOException {
    String command = system.getProperty("sun.java.command", "");
    String classPath = system.getProperty("java.class.path", "");
    String modulePath = system.getProperty("jdk.module.path", "");
    if (command.isEmpty() || (classPath.isEmpty() && modulePath.isEmpty())) {
      throw new IOException("the launcher does not say where the application's classes are");
    }
    List<File> places = new ArrayList<>();
    for (String path : paths(classPath)) {
      places.add(new File(path));
    }
    for (String path : paths(modulePath)) {
      places.add(new File(path));
      places.addAll(jarsIn(new File(path)));
    }
    boolean jar = (command + " ").startsWith(classPath + " ") && new File(classPath).isFile();
    String main = jar ? "" : command.split(" ", 2)[0];
    return new Launch(places, jar, main.substring(main.indexOf('/') + 1));
  }

  /** Jars and directories, in the order of the class path; some may not exist. */
  List<File> places() {
    return places;
  }

  /** The jar whose manifest names the main class; null for a launch by class name. */
  File jar() {
    return jar ? places.get(0) : null;
  }

  /** Empty for a launch by jar. */
  String mainClass() {
    return mainClass;
  }

  /**
   * The places that only the main class knows.
   *
   * @param home the directory of the jar that names the main class
   * @throws IOException when the main class is known to load classes from places that we do not
   *     know
   */
  static List<File> placesKnownTo(String mainClass, File home) throws IOException {
    for (String prefix : LOADING_ELSEWHERE) {
      if (mainClass.startsWith(prefix)) {
        throw new IOException(mainClass + " loads the application by class loaders of its own");
      }
    }
    List<File> places = new ArrayList<>();
    if (mainClass.startsWith(QUARKUS)) {
      for (String directory : new String[] {"app", "lib/boot", "lib/main", "quarkus"}) {
        places.addAll(jarsIn(new File(home, directory)));
      }
    }
    return places;
  }

  /** None if there is no such directory. */
  static List<File> jarsIn(File directory) {
    List<File> jars = new ArrayList<>();
    File[] files = directory.listFiles();
    if (files != null) {
      for (File file : files) {
        if (file.getName().endsWith(".jar")) {
          jars.add(file);
        }
      }
    }
    return jars;
  }

  private static List<String> paths(String path) {
    List<String> paths = new ArrayList<>();
    StringTokenizer tokens = new StringTokenizer(path, File.pathSeparator);
    while (tokens.hasMoreTokens()) {
      paths.add(tokens.nextToken());
    }
    return paths;
  }
}
