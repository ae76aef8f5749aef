package io.github.fargatealloy.agent.fit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.JarFile;
import org.junit.jupiter.api.Test;

class InstrumentationListIT {
  private static final Path AGENT = Path.of("target/upstream/opentelemetry-javaagent.jar");
  private static final Path NEWER_AGENT =
      Path.of("target/upstream/opentelemetry-javaagent-newer.jar");
  private static final Path LIST =
      Path.of("src/main/resources/io/github/fargatealloy/agent/fit", InstrumentationList.RESOURCE);

  @Test
  void theListSaysWhatTheBundledAgentSays() throws Exception {
    String derived = DerivedList.of(new AgentJar(AGENT), version(), new AgentJar(NEWER_AGENT));
    if (Boolean.getBoolean("fit.rewrite")) {
      Files.writeString(LIST, derived);
    }
    assertThat(Files.readString(LIST))
        .as("after an upgrade of the agent, run mvn verify -Dfit.rewrite=true")
        .isEqualTo(derived);
  }

  @Test
  void everyModuleOfTheAgentIsInTheListThatIsShipped() throws Exception {
    assertThat(InstrumentationList.ofBundledAgent().all().size())
        .isEqualTo(new AgentJar(AGENT).modules().size());
  }

  private static String version() throws Exception {
    try (JarFile jar = new JarFile(AGENT.toFile())) {
      return jar.getManifest().getMainAttributes().getValue("Implementation-Version");
    }
  }
}
