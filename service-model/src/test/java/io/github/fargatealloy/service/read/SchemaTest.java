package io.github.fargatealloy.service.read;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import io.github.fargatealloy.problem.Problem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** {@code mvn test -pl service-model -Dscenarios.rewrite} writes the schema anew. */
class SchemaTest {
  private static final Path SCHEMA =
      Path.of("src/main/resources/io/github/fargatealloy/service/service.schema.json");

  /** What the schema must see too; it may see more. */
  private static final Set<String> SEEN = Set.of("unknown-key", "wrong-type", "missing-key");

  @Test
  void theSchemaIsThatOfTheKeys() throws IOException {
    String current = SchemaText.write();
    if (System.getProperty("scenarios.rewrite") != null) {
      Files.createDirectories(SCHEMA.getParent());
      Files.writeString(SCHEMA, current);
    }
    assertThat(Files.readString(SCHEMA)).isEqualTo(current);
  }

  @ParameterizedTest
  @MethodSource("readable")
  void editorsRefuseNothingThatTheReaderTakes(Scenario scenario) throws IOException {
    if (!scenario.read().problems().hasErrors()) {
      assertThat(schema().validate(json(scenario))).isEmpty();
    }
  }

  @ParameterizedTest
  @MethodSource("readable")
  void editorsSeeWrongKeysAndTypes(Scenario scenario) throws IOException {
    JsonNode json = json(scenario);
    boolean seen =
        scenario.read().problems().stream()
            .map(Problem::code)
            .filter(code -> !code.equals("missing-key") || !json.has("environments"))
            .anyMatch(SEEN::contains);
    if (seen) {
      assertThat(schema().validate(json)).isNotEmpty();
    }
  }

  /** The scenarios that are YAML. */
  static Stream<Scenario> readable() throws IOException {
    return Scenario.all().filter(SchemaTest::isYaml);
  }

  private static boolean isYaml(Scenario scenario) {
    try {
      return scenario.read().problems().stream()
          .map(Problem::code)
          .noneMatch(code -> code.matches("(file|yaml)-.*|duplicate-key"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static JsonNode json(Scenario scenario) throws IOException {
    String text = Files.readString(scenario.folder().resolve("service.yaml"));
    Object loaded = new Load(LoadSettings.builder().build()).loadFromString(text);
    return new ObjectMapper().valueToTree(loaded);
  }

  private static JsonSchema schema() throws IOException {
    return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
        .getSchema(Files.readString(SCHEMA));
  }
}
