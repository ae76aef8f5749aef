import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The unpacked application with a class data archive, or from JDK 24 on an ahead-of-time cache, as
 * an image would contain them.
 */
record Archive(Jdk jdk, Path jar, Path file) {
  private static final int FIRST_WITH_CACHE = 25;

  /** Runs the application once, without an agent. */
  static Archive make(Settings settings, Jdk jdk, String variant, Sidecar sidecar, Path directory)
      throws Exception {
    Path jar = unpack(Path.of(settings.text("app")), jdk, directory.resolve("unpacked"));
    Archive archive =
        new Archive(jdk, jar, directory.resolve(variant + "-" + jdk.release() + ".archive"));
    Files.deleteIfExists(archive.file);
    List<String> command = new ArrayList<>(List.of(jdk.java()));
    command.addAll(settings.options("archive." + variant, "" + jdk.release()));
    command.addAll(archive.making());
    // The only collector that writes objects into an archive; every other one can read them.
    command.add("-XX:+UseG1GC");
    command.addAll(List.of("-jar", jar.toString()));
    Path log = directory.resolve(archive.file.getFileName() + ".log");
    try (Application application =
        Application.start(command, settings.text("path"), sidecar, log)) {
      application.awaitReadySeconds();
      application.stop();
    }
    if (!Files.exists(archive.file)) {
      throw new IllegalStateException("no archive was made: see " + log);
    }
    return archive;
  }

  /** The option that uses it. */
  String option() {
    return (jdk.release() < FIRST_WITH_CACHE ? "-XX:SharedArchiveFile=" : "-XX:AOTCache=") + file;
  }

  private List<String> making() {
    return jdk.release() < FIRST_WITH_CACHE
        ? List.of("-XX:ArchiveClassesAtExit=" + file)
        : List.of("-XX:AOTCacheOutput=" + file);
  }

  private static Path unpack(Path app, Jdk jdk, Path directory)
      throws IOException, InterruptedException {
    Path jar = directory.resolve(app.getFileName());
    if (Files.exists(jar)
        && Files.getLastModifiedTime(jar).compareTo(Files.getLastModifiedTime(app)) >= 0) {
      return jar;
    }
    List<String> command =
        List.of(
            jdk.java(),
            "-Djarmode=tools",
            "-jar",
            app.toAbsolutePath().toString(),
            "extract",
            "--force",
            "--destination",
            directory.toString());
    if (new ProcessBuilder(command).inheritIO().start().waitFor() != 0) {
      throw new IllegalStateException(app + " cannot be unpacked");
    }
    return jar;
  }
}
