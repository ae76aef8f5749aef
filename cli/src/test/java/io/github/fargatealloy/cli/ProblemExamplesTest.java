package io.github.fargatealloy.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.fargatealloy.generate.ServiceGenerator;
import io.github.fargatealloy.pipeline.sidecar.AlloyConfigGenerator;
import io.github.fargatealloy.problem.ProblemCode;
import io.github.fargatealloy.service.read.ServiceReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** Protects who copies from the page of problems: each example is right, once completed. */
class ProblemExamplesTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** What an example leaves out because the problem is not about it. */
  private static final String REST =
      """
      { "service": "orders",
        "image": "111122223333.dkr.ecr.eu-west-1.amazonaws.com/orders:1.2.3",
        "region": "eu-west-1",
        "account": "111122223333",
        "task": { "cpu": "1 vCPU", "memory": "2 GB" },
        "telemetry": { "destination": { "aws": { "x-ray": true } } } }
      """;

  /** The files that examples name. */
  private static final Map<String, String> FILES =
      Map.of(
          "alloy/extra.alloy",
          "prometheus.exporter.self \"extra\" { }\n",
          "alloy/templates/otelcol.processor.filter.alloy.mustache",
          "otelcol.processor.filter \"{{label}}\" {\n{{> part/output}}\n}\n",
          "task-definition.patch.json",
          "{ \"pidMode\": \"task\" }\n");

  @TempDir private Path project;

  @BeforeEach
  void theFilesThatExamplesName() throws IOException {
    for (Map.Entry<String, String> file : FILES.entrySet()) {
      Path path = project.resolve(file.getKey());
      Files.createDirectories(path.getParent());
      Files.writeString(path, file.getValue());
    }
    String prices = MarkdownPage.of("docs/cost.md").blocks("properties").get(0);
    Files.writeString(project.resolve("fargate-prices.properties"), prices);
  }

  @ParameterizedTest
  @MethodSource("descriptions")
  void theExampleGenerates(ProblemCode code) throws IOException {
    ObjectNode description = (ObjectNode) JSON.readTree(REST);
    Object example = new Load(LoadSettings.builder().build()).loadFromString(code.example());
    complete(description, JSON.valueToTree(example));
    Files.writeString(project.resolve("service.yaml"), description.toPrettyString());

    Run generate = Run.of("generate", "-Dproject.version=1.2.3", project);

    assertThat(generate.err()).doesNotContain("error: ");
    assertThat(generate.exitCode()).isZero();
  }

  /** Sections keep what the example does not say; a destination of the example is the only one. */
  private static void complete(ObjectNode description, ObjectNode example) {
    for (Map.Entry<String, JsonNode> part : example.properties()) {
      boolean section = List.of("task", "telemetry").contains(part.getKey());
      if (section) {
        description.withObject(part.getKey()).setAll((ObjectNode) part.getValue());
      } else {
        description.set(part.getKey(), part.getValue());
      }
    }
  }

  static Stream<ProblemCode> descriptions() throws Exception {
    List<ProblemCode> codes = new ArrayList<>();
    for (Class<?> module :
        List.of(ServiceReader.class, AlloyConfigGenerator.class, ServiceGenerator.class)) {
      codes.addAll(ProblemConstants.besides(module));
    }
    return codes.stream().filter(code -> code.language().equals("yaml"));
  }
}
