package io.github.fargatealloy.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Protects programs that read the output: another writer's reader must see what was put. */
class JsonObjectTest {
  @Test
  void everyCharacterSurvivesInAscii() throws IOException {
    StringBuilder all = new StringBuilder();
    for (int unit = 0; unit < Character.MIN_SURROGATE; unit++) {
      all.append((char) unit);
    }
    all.append("\uFEFF\uFFFD").appendCodePoint(0x1F600);

    String json = new JsonObject().put("text", all.toString()).toString();

    assertThat(json).isASCII().doesNotContain("\n");
    assertThat(new ObjectMapper().readTree(json).get("text").textValue()).isEqualTo(all.toString());
  }

  @Test
  void membersKeepTheirOrderAndTypes() throws IOException {
    JsonObject object =
        new JsonObject()
            .put("file", "a\"b\\c")
            .put("valid", false)
            .put("none", List.of())
            .put("problems", List.of(new JsonObject().put("line", -1), new JsonObject()));

    JsonNode read = new ObjectMapper().readTree(object.toString());

    assertThat(object)
        .hasToString(
            "{\"file\":\"a\\\"b\\\\c\",\"valid\":false,\"none\":[],"
                + "\"problems\":[{\"line\":-1},{}]}");
    assertThat(read.get("file").textValue()).isEqualTo("a\"b\\c");
  }
}
