import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.tools.ToolProvider;

/** What runs with the agent: class path, main class and arguments. */
record Application(String title, List<String> words) {
  private static final Path MODULE = Path.of("agent-extension");

  /** The small HTTP server of the extension's tests. */
  static Application plain() throws IOException {
    Path source = MODULE.resolve("src/test/app/TestApp.java");
    Path classes = Files.createTempDirectory("agent-benchmark");
    int result =
        ToolProvider.getSystemJavaCompiler()
            .run(null, null, null, "-d", classes.toString(), source.toString());
    if (result != 0) {
      throw new IllegalStateException(source + " does not compile");
    }
    return new Application("plain server", List.of("-cp", classes.toString(), "TestApp"));
  }

  /** The Spring Boot service of the extension's tests; shutdown is graceful or immediate. */
  static Application spring(String shutdown) throws IOException {
    String classPath =
        MODULE.resolve("target/test-classes")
            + File.pathSeparator
            + Files.readString(MODULE.resolve("target/spring.classpath")).strip();
    return new Application(
        "Spring, " + shutdown,
        List.of(
            "-cp",
            classPath,
            "io.github.fargatealloy.agent.it.SpringApp",
            "--server.port=0",
            "--server.shutdown=" + shutdown));
  }
}
