package io.github.fargatealloy.agent.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.fargatealloy.agent.Await;
import io.github.fargatealloy.agent.detect.MetadataStub;
import io.github.fargatealloy.agent.detect.MetadataStub.Mode;
import io.github.fargatealloy.agent.detect.Scenario;
import java.io.DataInputStream;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarInputStream;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@Execution(ExecutionMode.CONCURRENT)
class PackagingIT {
  private static final String LISTENERS =
      "inst/META-INF/services/io.opentelemetry.javaagent.extension.AgentListener";
  private static final String ENTRY_CLASS = "io/opentelemetry/javaagent/OpenTelemetryAgent.class";

  @Test
  void theOneJarIsUpstreamsAgentWithTheExtension() throws Exception {
    try (JarFile upstream = new JarFile(AppProcess.UPSTREAM.toFile());
        JarFile oneJar = new JarFile(AppProcess.ONE_JAR.toFile())) {
      assertThat(oneJar.getManifest()).isEqualTo(upstream.getManifest());
      Set<String> added = names(oneJar);
      added.removeAll(names(upstream));
      assertThat(added)
          .containsExactlyInAnyOrder(
              "extensions/fargate-alloy-agent-extension.jar",
              "inst/io/github/fargatealloy/agent/onejar/UnpackingCheck.classdata",
              "io/github/fargatealloy/agent/sharing/BootClassPath.class");
      assertThat(names(oneJar)).containsAll(names(upstream));
      assertThat(names(upstream))
          .filteredOn(name -> upstream.getEntry(name).getCrc() != oneJar.getEntry(name).getCrc())
          .containsExactlyInAnyOrder(LISTENERS, ENTRY_CLASS);
      assertThat(lines(oneJar, LISTENERS)).containsAll(lines(upstream, LISTENERS)).hasSize(4);
    }
    try (JarInputStream in = new JarInputStream(Files.newInputStream(AppProcess.ONE_JAR))) {
      assertThat(in.getManifest()).as("manifest at the start of the jar").isNotNull();
    }
  }

  @Test
  void theExtensionIsJava8ByteCodeOfItsOwnPackagesOnly() throws Exception {
    try (JarFile extension = new JarFile(AppProcess.EXTENSION.toFile())) {
      List<String> classes =
          names(extension).stream().filter(name -> name.endsWith(".class")).toList();
      assertThat(classes).hasSizeGreaterThan(20).allMatch(name -> name.startsWith("io/github/far"));
      for (String name : classes) {
        try (DataInputStream in =
            new DataInputStream(extension.getInputStream(extension.getEntry(name)))) {
          assertThat(in.readInt()).isEqualTo(0xCAFEBABE);
          in.readUnsignedShort();
          assertThat(in.readUnsignedShort()).as(name).isEqualTo(52);
        }
      }
    }
  }

  @Test
  void everyServiceThatTheExtensionNamesIsInIt() throws Exception {
    try (JarFile extension = new JarFile(AppProcess.EXTENSION.toFile())) {
      List<String> missing = new ArrayList<>();
      for (String name : names(extension)) {
        if (name.startsWith("META-INF/services/")) {
          for (String provider : lines(extension, name)) {
            if (extension.getEntry(provider.replace('.', '/') + ".class") == null) {
              missing.add(name + ": " + provider);
            }
          }
        }
      }
      assertThat(missing).isEmpty();
    }
  }

  @ParameterizedTest
  @MethodSource("agents")
  void theExtensionAloneWorksInAnAgentThatIsThereAlready(Path agent) throws Exception {
    Scenario scenario = Scenario.named("fargate");
    try (OtlpSink sink = new OtlpSink();
        MetadataStub metadata = new MetadataStub(Mode.HEALTHY, scenario);
        AppProcess app = extensionIn(agent, metadata, sink).start()) {
      assertThat(app.get("/one").get(30, TimeUnit.SECONDS)).isEqualTo(200);
      assertThat(app.get("/healthz").get(30, TimeUnit.SECONDS)).isEqualTo(200);
      var inFlight = app.get("/slow/1000/two");
      assertThat(app.get("/slow/300/three").get(30, TimeUnit.SECONDS)).isEqualTo(200);
      app.terminate();
      assertThat(inFlight.get(30, TimeUnit.SECONDS)).isEqualTo(200);
      assertThat(app.exitCode()).isEqualTo(143);
      assertThat(app.lines("service orders")).hasSize(1);
      assertThat(sink.servedPaths())
          .containsExactlyInAnyOrder("/one", "/slow/1000/two", "/slow/300/three");
      assertThat(sink.resource()).containsAllEntriesOf(scenario.texts());
      assertThat(sink.metricNames()).contains("fargate_alloy.delivery.waiting");
      assertThat(app.lines("ERROR")).isEmpty();
      assertThat(app.lines("WARN "))
          // What 2.33 says to whoever sets service.instance.id, a user included.
          .filteredOn(line -> !line.contains("Removing entity association [service.instance]"))
          .isEmpty();
    }
  }

  /** Upstream's, and those of a list of paths: a distribution that Maven Central does not have. */
  private static List<Path> agents() {
    List<Path> agents =
        new ArrayList<>(
            List.of(AppProcess.OLDEST_UPSTREAM, AppProcess.UPSTREAM, AppProcess.NEWER_UPSTREAM));
    String others = System.getProperty("fargate-alloy.other-agents", "");
    for (String other : others.split(File.pathSeparator)) {
      if (!other.isEmpty()) {
        agents.add(Path.of(other));
      }
    }
    return agents;
  }

  @Test
  void anAgentThatIsTooOldRunsOnWithoutTheExtension() throws Exception {
    try (OtlpSink sink = new OtlpSink();
        MetadataStub metadata = new MetadataStub(Mode.HEALTHY, Scenario.named("fargate"));
        AppProcess app = extensionIn(AppProcess.TOO_OLD_UPSTREAM, metadata, sink).start()) {
      assertThat(app.get("/one").get(30, TimeUnit.SECONDS)).isEqualTo(200);
      Await.until("the span", Duration.ofSeconds(30), () -> !sink.servedPaths().isEmpty());
      app.say("exit");
      assertThat(app.exitCode()).isEqualTo(7);
      assertThat(sink.servedPaths()).containsExactly("/one");
      assertThat(metadata.requests()).isZero();
      assertThat(app.lines("fargate-alloy "))
          .singleElement()
          .asString()
          .contains("WARN", "needs the OpenTelemetry Java agent 2.25.0 or newer");
      assertThat(app.lines("failed to start")).isEmpty();
    }
  }

  private static AppProcess.Launch extensionIn(Path agent, MetadataStub metadata, OtlpSink sink) {
    return AppProcess.on(Jdk.current())
        .agent(agent)
        .option("-Dotel.javaagent.extensions=" + AppProcess.EXTENSION)
        .environment("ECS_CONTAINER_METADATA_URI_V4", metadata.uri())
        .environment("OTEL_EXPORTER_OTLP_ENDPOINT", sink.endpoint());
  }

  @Test
  void anUnwritableTemporaryDirectoryIsNamedWithItsCure() throws Exception {
    Path missing = Path.of("target", "no-such-directory").toAbsolutePath();
    try (AppProcess app = quiet().option("-Djava.io.tmpdir=" + missing).start()) {
      app.say("exit");
      assertThat(app.exitCode()).isEqualTo(7);
      assertThat(app.lines("fargate-alloy: ERROR"))
          .singleElement()
          .asString()
          .contains("NOT active", missing.toString());
      assertThat(app.lines("    fix: ")).singleElement().asString().contains("-Djava.io.tmpdir");
    }
  }

  private static AppProcess.Launch quiet() {
    return AppProcess.on(Jdk.current())
        .environment("OTEL_TRACES_EXPORTER", "none")
        .environment("OTEL_METRICS_EXPORTER", "none")
        .environment("OTEL_LOGS_EXPORTER", "none")
        .environment("OTEL_INSTRUMENTATION_COMMON_DEFAULT_ENABLED", "false");
  }

  private static Set<String> names(JarFile jar) {
    return jar.stream()
        .filter(entry -> !entry.isDirectory())
        .map(JarEntry::getName)
        .collect(Collectors.toCollection(HashSet::new));
  }

  private static List<String> lines(JarFile jar, String entry) throws IOException {
    String text =
        new String(jar.getInputStream(jar.getEntry(entry)).readAllBytes(), StandardCharsets.UTF_8);
    return text.lines().filter(line -> !line.isBlank()).toList();
  }
}
