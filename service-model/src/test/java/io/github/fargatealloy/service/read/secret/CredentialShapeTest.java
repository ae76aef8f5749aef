package io.github.fargatealloy.service.read.secret;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CredentialShapeTest {
  private static final String BASE62 =
      "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "AKIAIOSFODNN7EXAMPLE",
        "key=ASIAIOSFODNN7EXAMPLE;region=eu-west-1",
        "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY",
        "glsa_ABCDEFGHIJKLMNOPQRSTUVWX_01234567",
        "glpat-abcdefghij0123456789",
        "github_pat_11ABCDEFG0123456789_abcdef",
        "xoxb-123456789012-abcdefghijkl",
        "eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxMjM0NTY3ODkwIn0.c2lnbmF0dXJl",
        "-----BEGIN PRIVATE KEY-----\nMIIB\n-----END PRIVATE KEY-----",
        "Authorization=Basic%20b3JkZXJzOmh1bnRlcjI=",
        "authorization: bearer 0123456789abcdef",
        "https://orders:hunter2@example.com/path",
        "redis://:hunter2@cache.example.com",
        "amqp://a:b@one.example.com,amqp://c:d@two.example.com",
        "jdbc:sqlserver://db:1433;user=sa;password=hunter2;encrypt=true",
        "https://example.com/hook?api_key=hunter2",
        "https://hooks.slack.com/services/T00000000/B00000000/hunter2",
        "org.apache.kafka.common.security.plain.PlainLoginModule required username=\"a\""
            + " password=\"hunter2\";",
        "{\"spring\": {\"datasource\": {\"password\": \"hunter2\"}}}",
        "{\"spring.datasource.password\":\"hunter2\"}",
        "-Xmx512m -Djavax.net.ssl.keyStorePassword=changeit",
        "--server.port=8080 --spring.datasource.password=hunter2",
        "jdbc:oracle:thin:orders/hunter2@//db:1521/ORDERS",
      })
  void credentialsAreRecognised(String text) {
    assertThat(CredentialShape.recognise(text)).isPresent();
    assertThat(Quoted.of(text)).doesNotContain(text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "production,eu",
        "sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef",
        "5f2a9c1e8d7b6a4f3c2e1d0b9a8f7e6d5c4b3a29",
        "arn:aws:secretsmanager:eu-west-1:111122223333:secret:orders/db-AbCdEf:password",
        "111122223333.dkr.ecr.eu-west-1.amazonaws.com/orders:1.2.3-SNAPSHOT",
        "org.springframework.boot.autoconfigure.jdbc.DataSourceAutoConfiguration2",
        "io.opentelemetry.instrumentation.SpringBoot3AutoConfigurationV2Test1Customizer",
        "TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256,TLS_AES_256_GCM_SHA384",
        "SHA256withRSAandMGF1Padding",
        "jdbc:postgresql://db.abc123xyz.eu-west-1.rds.amazonaws.com:5432/orders?user=orders",
        "jdbc:mysql://db/orders?password=",
        "b-1.orders.a1b2c3.c2.kafka.eu-west-1.amazonaws.com:9098",
        "https://example.com/@handle/a:b",
        "mailto:orders@example.com",
        "ap-southeast-1_aB3dE6gHi",
        "basic authentication and bearer tokens",
        "-XX:+UseG1GC -XX:MaxRAMPercentage=60",
        "-Djavax.net.ssl.trustStorePassword=${TRUST_STORE_PASSWORD}",
        "{\"spring\": {\"datasource\": {\"password\": \"${DB_PASSWORD}\"}}}",
        "{\"password\": \"\", \"forgot-password-url\": \"https://example.com/password\"}",
        "PlainLoginModule required username=\"${USER}\" password=\"${PASSWORD}\";",
        "jdbc:oracle:thin:@//db:1521/ORDERS",
        "/opt/fargate-alloy/javaagent.jar",
        "0 0/15 * * * MON-FRI",
        "%d{yyyy-MM-dd'T'HH:mm:ss.SSSXXX} %-5level [%thread] %logger{36} - %msg%n",
      })
  void whatEveryServiceHasIsNoCredential(String text) {
    assertThat(CredentialShape.recognise(text)).isEmpty();
    assertThat(RandomText.isIn(text)).isFalse();
  }

  @Test
  void identifiersLookNotRandom() {
    Random random = new Random(1);
    for (int i = 0; i < 1_000; i++) {
      String id = new UUID(random.nextLong(), random.nextLong()).toString();
      assertThat(RandomText.isIn(id)).as(id).isFalse();
      assertThat(RandomText.isIn(id.replace("-", "").toUpperCase(java.util.Locale.ROOT)))
          .as(id)
          .isFalse();
    }
  }

  @Test
  void nearlyAllRandomTokensLookRandom() {
    Random random = new Random(2);
    int seen = 0;
    for (int i = 0; i < 1_000; i++) {
      StringBuilder token = new StringBuilder();
      random.ints(32, 0, BASE62.length()).forEach(c -> token.append(BASE62.charAt(c)));
      seen += RandomText.isIn(token.toString()) ? 1 : 0;
    }
    assertThat(seen).isGreaterThan(970);
  }
}
