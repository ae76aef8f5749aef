package io.github.fargatealloy.pipeline.sidecar;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.fargatealloy.collector.AlloyConfig;
import io.github.fargatealloy.problem.Checked;
import io.github.fargatealloy.service.read.ReadOptions;
import io.github.fargatealloy.service.read.ServiceReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Protects teams from their own additions: judged with the rest, and named with their file. */
class TeamConfigTest {
  private static final String DESCRIPTION =
      """
      service: orders
      image: 111122223333.dkr.ecr.eu-west-1.amazonaws.com/orders:1.2.3
      task: { cpu: 1 vCPU, memory: 2 GB }
      telemetry:
        destination:
          grafana-cloud:
            secret: arn:aws:secretsmanager:eu-west-1:111122223333:secret:orders/grafana-AbCdEf
      """;
  private static final String HEARTBEAT =
      """
      // Ours.
      prometheus.exporter.self "team" { }
      """;

  @TempDir private Path project;

  @BeforeEach
  void folder() throws IOException {
    Files.createDirectories(project.resolve("alloy"));
  }

  @Test
  void aSnippetIsPartOfTheConfigurationAndLaidOutLikeIt() throws IOException {
    write("alloy/extra.alloy", HEARTBEAT);

    Checked<AlloyConfig> config = generate("  snippets: [alloy/extra.alloy]\n");

    assertThat(config.problems().render()).isEmpty();
    assertThat(config.value().orElseThrow().text())
        .endsWith("// Ours.\nprometheus.exporter.self \"team\" { }\n");
  }

  @Test
  void aSnippetMayNameWhatIsGenerated() throws IOException {
    write(
        "alloy/extra.alloy",
        """
        otelcol.receiver.zipkin "old_services" {
        	endpoint = "127.0.0.1:9411"
        	output { traces = [otelcol.processor.memory_limiter.sidecar.input] }
        }
        """);

    Checked<AlloyConfig> config = generate("  snippets: [alloy/extra.alloy]\n");

    assertThat(config.problems().render()).isEmpty();
    assertThat(config.value().orElseThrow().text()).contains("otelcol.receiver.zipkin");
  }

  @Test
  void aMistakeInASnippetIsReportedThere() throws IOException {
    write("alloy/extra.alloy", "// one\nprometheus.scraper \"team\" { }\n");

    Checked<AlloyConfig> config = generate("  snippets: [alloy/extra.alloy]\n");

    assertThat(config.value()).isEmpty();
    assertThat(config.problems().render())
        .contains(project.resolve("alloy/extra.alloy") + ":2:1: error:", "[alloy-snippet]");
  }

  @Test
  void aMistakeIsReportedAtItsColumnWhateverTheBytesBeforeIt() throws IOException {
    write("alloy/extra.alloy", "/* é € 😀 */ prometheus.scraper \"team\" { }\n");

    Checked<AlloyConfig> config = generate("  snippets: [alloy/extra.alloy]\n");

    assertThat(config.problems().render()).contains("extra.alloy:1:14: error:");
  }

  @Test
  void aSnippetThatIsNoAlloyIsReportedThere() throws IOException {
    write("alloy/extra.alloy", "prometheus.scrape \"team\" {\n  targets [\n}\n");

    Checked<AlloyConfig> config = generate("  snippets: [alloy/extra.alloy]\n");

    assertThat(config.problems().render()).contains("extra.alloy:2:", "[alloy-snippet]");
  }

  @Test
  void aSnippetThatTakesAGeneratedNameIsRefused() throws IOException {
    write("alloy/extra.alloy", "otelcol.processor.memory_limiter \"sidecar\" { }\n");

    assertThat(generate("  snippets: [alloy/extra.alloy]\n").problems().render())
        .contains("error", "[alloy-snippet]");
  }

  @Test
  void aTemplateReplacesThatOfItsComponent() throws IOException {
    write(
        "alloy/otelcol.storage.file.alloy.mustache",
        "otelcol.storage.file \"{{label}}\" {\n\tdirectory = \"/team\"\n}\n");

    Checked<AlloyConfig> config = generate("  templates: alloy\n");

    assertThat(config.problems().render()).isEmpty();
    assertThat(config.value().orElseThrow().text()).contains("directory = \"/team\"");
  }

  @Test
  void aTemplateThatAlloyRefusesIsNamedWithItsLine() throws IOException {
    write(
        "alloy/otelcol.storage.file.alloy.mustache",
        "otelcol.storage.file \"{{label}}\" {\n\tfolder = \"/team\"\n}\n");

    assertThat(generate("  templates: alloy\n").problems().render())
        .contains("telemetry.templates must", "folder = \"/team\"", "[alloy-template]");
  }

  @Test
  void aTemplateThatUsesWhatItsComponentHasNotIsRefused() throws IOException {
    write(
        "alloy/otelcol.storage.file.alloy.mustache",
        "otelcol.storage.file \"{{label}}\" { directory = \"{{level}}\" }\n");

    assertThat(generate("  templates: alloy\n").problems().render())
        .contains("otelcol.storage.file.alloy.mustache uses \"level\"", "[alloy-template]");
  }

  @Test
  void aTemplateThatIsNoMustacheIsRefused() throws IOException {
    write("alloy/otelcol.storage.file.alloy.mustache", "{{#label}}\n");

    assertThat(generate("  templates: alloy\n").problems().render())
        .contains("must be templates of Mustache", "otelcol.storage.file", "[alloy-template]");
  }

  @Test
  void aTemplateOfNoComponentIsRefused() throws IOException {
    write("alloy/otelcol.exporter.nothing.alloy.mustache", "");

    assertThat(generate("  templates: alloy\n").problems().render())
        .contains("otelcol.exporter.nothing", "[alloy-template]");
  }

  private void write(String path, String text) throws IOException {
    Files.writeString(project.resolve(path), text);
  }

  private Checked<AlloyConfig> generate(String keys) throws IOException {
    write("service.yaml", DESCRIPTION + keys);
    return ServiceReader.read(project.resolve("service.yaml"), ReadOptions.none())
        .flatMap(AlloyConfigGenerator::generate);
  }
}
