package io.github.fargatealloy.agent.start;

import java.io.IOException;
import java.io.InputStream;
import java.util.Properties;

/** The version that the build wrote beside this class. */
final class Version {
  static final String OF_THIS_BUILD = read();

  private Version() {}

  private static String read() {
    Properties build = new Properties();
    try (InputStream in = Version.class.getResourceAsStream("build.properties")) {
      if (in != null) {
        build.load(in);
      }
    } catch (IOException unreadable) {
      // The version is a courtesy: without it the line still says the rest.
    }
    return build.getProperty("version", "(unknown version)");
  }
}
