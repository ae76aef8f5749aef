package io.github.fargatealloy.taskdefinition.check;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A definition with a mistake may hold secrets in the wrong place; no message shows them. */
class SecretsStayHiddenTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"environment\": [{\"name\": \"PIN\", \"value\": 424242}]",
        "\"environment\": {\"PIN\": \"424242\"}",
        "\"environment\": [{\"PIN\": \"x\", \"value\": [424242]}]",
        "\"secrets\": [{\"name\": \"PIN\", \"valueFrom\": \"my 424242!\"}]",
        "\"secrets\": [{\"name\": \"PIN\", \"valueFrom\": 424242}]",
        "\"logConfiguration\": {\"logDriver\": \"splunk\", \"options\": {\"splunk-token\": 424242}}",
        "\"environment\": [{\"name\": \"PIN\", \"value\": 424242x}]",
        "\"environment\": [{\"name\": \"PIN\", \"value\": '424242'}]",
        "\"environment\": [{\"name\": \"PIN\", \"value\": \"424242",
      })
  void aValueThatMayBeSecretIsNotShown(String member) {
    String json = "{\"containerDefinitions\": [{\"name\": \"app\", " + member + "}]}";
    assertThat(TaskDefinitionChecker.check("td.json", json).render())
        .isNotEmpty()
        .doesNotContain("424242");
  }
}
