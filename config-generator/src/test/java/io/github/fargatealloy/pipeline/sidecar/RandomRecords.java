package io.github.fargatealloy.pipeline.sidecar;

import com.google.protobuf.ByteString;
import io.opentelemetry.proto.common.v1.AnyValue;
import io.opentelemetry.proto.common.v1.KeyValue;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.random.RandomGenerator;

/** Attributes and bodies of any shape, with secrets in some of their places. */
record RandomRecords(RandomGenerator random) {
  private static final List<String> KEYS =
      List.of(
          "url.full",
          "url.query",
          "http.route",
          "db.query.text",
          "exception.message",
          "http.request.header.referer",
          "http.request.header.authorization",
          "http.request.header.cookie",
          "X-Api-Key",
          "user.password",
          "csrftoken",
          "tokens",
          "secret",
          "Cookie",
          "cookies",
          "order",
          "payload",
          "headers",
          "note");

  private static final List<String> PLAIN =
      List.of(
          "GET /orders/{id}",
          "Europe/Berlin",
          "a \"quoted\" text with \\ and \n a line",
          "<b>&amp;</b>",
          "naïve café ☕ ‑",
          "basic needs",
          "no secrets: none",
          "token of love",
          "passwordless",
          "1234567890123456789",
          "4111 1111 1111 111",
          "[main] INFO {x:[1]}",
          "",
          "0");

  private static final List<String> SECRETS =
      List.of(
          "Bearer abcdef0123456789abcdef",
          "bASIC dXNlcjpwYXNzd29yZA==",
          "password=hunter22",
          "Password: 'hunter22'",
          "{\"token\":\"abcd\\\"efgh\"}",
          "secret = s3cr3t",
          "api-key=abcd",
          "API_KEY:\"abcdefgh\"",
          "apikey=1234",
          "AKIAIOSFODNN7EXAMPLE",
          "asiaiosfodnn7example",
          "eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.c2ln",
          "4111111111111111",
          "4111 1111 1111 1111",
          "5500-0000-0000-0004",
          "2221000000000009",
          "6011 0000 0000 0004",
          "378282246310005",
          "3782 822463 10005");

  /** Attributes with different names. */
  List<KeyValue> attributes(int depth) {
    Set<String> names = new LinkedHashSet<>();
    for (int i = random.nextInt(6); i >= 0; i--) {
      names.add(one(KEYS));
    }
    return names.stream()
        .map(name -> KeyValue.newBuilder().setKey(name).setValue(value(depth)).build())
        .toList();
  }

  /** Lists and maps within lists and maps, up to a depth. */
  AnyValue value(int depth) {
    AnyValue.Builder value = AnyValue.newBuilder();
    switch (random.nextInt(depth > 0 ? 12 : 9)) {
      case 0 -> value.setIntValue(random.nextLong());
      case 1 -> value.setBoolValue(random.nextBoolean());
      case 2 -> value.setDoubleValue(random.nextInt(4) == 0 ? Double.NaN : random.nextDouble());
      case 3 -> value.setBytesValue(ByteString.copyFromUtf8(one(PLAIN)));
      case 9 -> value.getKvlistValueBuilder().addAllValues(attributes(depth - 1));
      case 10, 11 -> {
        value.getArrayValueBuilder();
        for (int i = random.nextInt(3); i > 0; i--) {
          value.getArrayValueBuilder().addValues(value(depth - 1));
        }
      }
      default -> value.setStringValue(text());
    }
    return value.build();
  }

  /** Of a few words, and every third with a secret. */
  String text() {
    List<String> words = new ArrayList<>();
    for (int i = random.nextInt(3); i >= 0; i--) {
      words.add(one(PLAIN));
    }
    if (random.nextInt(3) == 0) {
      words.add(random.nextInt(words.size() + 1), one(SECRETS));
    }
    return String.join(one(List.of(" ", "&", ", ", "=", "/", "\n")), words);
  }

  private String one(List<String> choices) {
    return choices.get(random.nextInt(choices.size()));
  }
}
