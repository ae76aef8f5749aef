package io.github.fargatealloy.service.read.secret;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SecretNameTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "DB_PASSWORD",
        "SPRING_DATASOURCE_PASSWORD",
        "API_KEY",
        "apiKey",
        "clientSecret",
        "OAUTH_TOKEN_URL",
        "DBPASSWORD",
        "GITHUB_TOKEN",
        "AWS_SECRET_ACCESS_KEY",
        "GOOGLE_APPLICATION_CREDENTIALS",
        "SIGNING_KEY",
        "spring.mail.password",
        "PASSPHRASE"
      })
  void suggestsASecret(String name) {
    assertThat(SecretName.suggestsSecret(name)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SPRING_PROFILES_ACTIVE",
        "MAX_TOKENS",
        "TOKENIZER_MODEL",
        "KEY_COUNT",
        "PARTITION_KEY",
        "SECRETARY_MAIL",
        "PWD",
        "KEYBOARD",
        "AUTHOR",
        "JAVA_TOOL_OPTIONS",
        ""
      })
  void suggestsNothing(String name) {
    assertThat(SecretName.suggestsSecret(name)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"-Djavax.net.ssl.keyStorePassword", "--spring.mail.password", "--api-key"})
  void anOptionTakesASecret(String name) {
    assertThat(SecretName.endsWithSecret(name)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"-Dorders.token-uri", "--password.encoder", "-Dsecret.name", "--server.port"})
  void anOptionOnlySpeaksOfSecrets(String name) {
    assertThat(SecretName.endsWithSecret(name)).isFalse();
  }
}
