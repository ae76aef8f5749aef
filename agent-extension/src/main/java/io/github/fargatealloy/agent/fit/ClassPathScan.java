package io.github.fargatealloy.agent.fit;

import static java.util.Collections.singleton;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.Properties;
import java.util.Set;
import java.util.jar.Attributes;
import java.util.jar.Manifest;

/**
 * Looks for classes everywhere on the class path: in jars, in the jars inside them, in what their
 * manifests name, and in directories.
 */
final class ClassPathScan {
  private static final byte[] JAR = ".jar".getBytes(StandardCharsets.UTF_8);
  private static final byte[] MANIFEST = "META-INF/MANIFEST.MF".getBytes(StandardCharsets.UTF_8);

  private final WantedClasses wanted;

  /** The jar whose manifest names the main class; null for any other launch. */
  private final File application;

  private final Deque<File> pending = new ArrayDeque<>();
  private final Set<File> seen = new HashSet<>();

  private ClassPathScan(WantedClasses wanted, File application) {
    this.wanted = wanted;
    this.application = application;
  }

  /**
   * Those of the wanted classes that the application can load.
   *
   * @param system the system properties
   * @throws IOException when the class path does not tell, or cannot be read
   */
  static Set<String> find(Set<String> wanted, Properties system) throws IOException {
    WantedClasses classes = new WantedClasses(wanted);
    Launch launch = Launch.of(system);
    ClassPathScan scan = new ClassPathScan(classes, launch.jar());
    scan.add(launch.places());
    scan.add(Launch.placesKnownTo(launch.mainClass(), new File(".")));
    scan.scan();
    classes.seeIn(ClassLoader.getSystemClassLoader().getParent());
    return classes.found();
  }

  /**
   * Those of the wanted classes that an application with this class path can load, on any JDK.
   *
   * @throws IOException when it cannot be read
   */
  static Set<String> find(Set<String> wanted, Collection<File> classPath) throws IOException {
    WantedClasses classes = new WantedClasses(wanted);
    ClassPathScan scan = new ClassPathScan(classes, null);
    scan.add(classPath);
    scan.scan();
    classes.seeAllOfJdk8();
    return classes.found();
  }

  private void scan() throws IOException {
    for (File place = pending.poll(); place != null; place = pending.poll()) {
      if (place.isDirectory()) {
        scanDirectory(place);
      } else if (place.isFile()) {
        scanJar(place);
      }
    }
  }

  private void add(Collection<File> places) {
    for (File place : places) {
      if (seen.add(place.getAbsoluteFile())) {
        pending.add(place);
      }
    }
  }

  /** Also the content of a jar or war that was unpacked, with its launcher, into a directory. */
  private void scanDirectory(File directory) {
    wanted.seeIn(directory);
    for (String root : new String[] {"BOOT-INF", "WEB-INF"}) {
      File unpacked = new File(directory, root);
      if (unpacked.isDirectory()) {
        wanted.seeIn(new File(unpacked, "classes"));
        add(Launch.jarsIn(new File(unpacked, "lib")));
        add(Launch.jarsIn(new File(unpacked, "lib-provided")));
      }
    }
  }

  private void scanJar(File jar) throws IOException {
    try (RandomAccessFile file = new RandomAccessFile(jar, "r")) {
      CentralDirectory entries = CentralDirectory.of(file, 0, file.length());
      while (entries.next()) {
        wanted.see(entries);
        if (entries.nameEndsWith(JAR)) {
          scanNested(entries, jar.equals(application));
        } else if (entries.nameLength() == MANIFEST.length && entries.nameEndsWith(MANIFEST)) {
          follow(entries, jar);
        }
      }
    }
  }

  private void scanNested(CentralDirectory jar, boolean ofTheApplication) throws IOException {
    if (jar.isCompressed()) {
      if (ofTheApplication) {
        throw new IOException(jar.name() + " is compressed inside the application's jar");
      }
      return;
    }
    CentralDirectory entries = jar.nested();
    while (entries.next()) {
      wanted.see(entries);
    }
  }

  private void follow(CentralDirectory entry, File jar) throws IOException {
    Attributes attributes;
    try (InputStream content = entry.content()) {
      attributes = new Manifest(content).getMainAttributes();
    }
    String classPath = attributes.getValue(Attributes.Name.CLASS_PATH);
    if (classPath != null) {
      for (String path : classPath.trim().split(" +")) {
        add(singleton(new File(jar.toURI().resolve(path))));
      }
    }
    String mainClass = attributes.getValue(Attributes.Name.MAIN_CLASS);
    if (mainClass != null && jar.equals(application)) {
      add(Launch.placesKnownTo(mainClass, jar.getAbsoluteFile().getParentFile()));
    }
  }
}
