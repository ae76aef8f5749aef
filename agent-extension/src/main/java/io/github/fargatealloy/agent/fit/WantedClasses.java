package io.github.fargatealloy.agent.fit;

import java.io.File;
import java.nio.charset.StandardCharsets;
import java.util.BitSet;
import java.util.HashSet;
import java.util.Set;

/**
 * Finds a few hundred classes among the tens of thousands of an application. What is not wanted is
 * told by a hash of its last letters: this runs once, in a virtual machine that is still cold.
 */
final class WantedClasses {
  private static final String SUFFIX = ".class";
  private static final int HASHED_LETTERS = 8;
  private static final int HASH_MASK = 0xffff;
  private static final String[] ROOTS = {"BOOT-INF/classes/", "WEB-INF/classes/"};

  private final Set<String> missing;
  private final Set<String> found = new HashSet<>();
  private final BitSet hashes = new BitSet(HASH_MASK + 1);

  WantedClasses(Set<String> names) {
    this.missing = new HashSet<>(names);
    for (String name : names) {
      byte[] path = path(name).getBytes(StandardCharsets.UTF_8);
      hashes.set(hash(path, 0, path.length));
    }
  }

  /** As binary names: {@code a.b.C$D}. */
  Set<String> found() {
    return found;
  }

  /** Takes note of the entry of a jar if it is a wanted class. */
  void see(CentralDirectory entry) {
    byte[] bytes = entry.bytes();
    int start = entry.nameStart();
    int length = entry.nameLength();
    if (length > SUFFIX.length()
        && bytes[start + length - 1] == 's'
        && hashes.get(hash(bytes, start, length))) {
      String path = entry.name();
      for (String root : ROOTS) {
        if (path.startsWith(root)) {
          path = path.substring(root.length());
        }
      }
      if (path.endsWith(SUFFIX)) {
        see(path.substring(0, path.length() - SUFFIX.length()).replace('/', '.'));
      }
    }
  }

  /** Takes note of the wanted classes below a directory. */
  void seeIn(File directory) {
    for (String name : new HashSet<>(missing)) {
      if (new File(directory, path(name)).isFile()) {
        see(name);
      }
    }
  }

  /** Takes note of the wanted classes of packages that were once part of the JDK, and may be. */
  void seeIn(ClassLoader platform) {
    for (String name : new HashSet<>(missing)) {
      if (name.startsWith("javax.") && platform.getResource(path(name)) != null) {
        see(name);
      }
    }
  }

  /** Takes note of the wanted classes that JDK 8 has and later ones have not. */
  void seeAllOfJdk8() {
    for (String name : new HashSet<>(missing)) {
      if (name.startsWith("javax.jws.") || name.startsWith("javax.xml.ws.")) {
        see(name);
      }
    }
  }

  private void see(String name) {
    if (missing.remove(name)) {
      found.add(name);
    }
  }

  private static String path(String name) {
    return name.replace('.', '/') + SUFFIX;
  }

  private static int hash(byte[] bytes, int start, int length) {
    int end = start + length - SUFFIX.length();
    int hash = 0;
    for (int i = Math.max(start, end - HASHED_LETTERS); i < end; i++) {
      hash = 31 * hash + bytes[i];
    }
    return (hash ^ hash >>> 16) & HASH_MASK;
  }
}
