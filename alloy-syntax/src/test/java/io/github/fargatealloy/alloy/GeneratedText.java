package io.github.fargatealloy.alloy;

import java.util.List;
import java.util.SplittableRandom;

/**
 * Texts to break a parser with: random bytes, random tokens, cut and changed configs, deep nesting.
 * The same configs, seed and number give the same text.
 */
public final class GeneratedText {
  private static final List<String> FRAGMENTS =
      List.of(
          " ",
          "\n",
          "\n\n",
          "\r\n",
          "\t",
          "// c\n",
          "/* c */",
          "/* c\nd */",
          "//\n",
          ",",
          "{",
          "}",
          "[",
          "]",
          "(",
          ")",
          "=",
          "\"",
          "`",
          "`a\tb`",
          "`\n\t\tx \n`",
          "\"a\tb\"",
          "1",
          "1.",
          ".5",
          "1e3",
          "0x1",
          "null",
          "true",
          "a",
          "a.b.c",
          "f(",
          "f()",
          "f(1,\n2)",
          "{a = 1,\nbbb = 2}",
          "[1,\n2]",
          "\"k\" = ",
          "`k` = ",
          "\"a\\\"b\" = 1",
          "é",
          "\"é\"",
          "日本",
          "😀",
          "+",
          "-",
          "!",
          "^",
          "&&",
          "||",
          "==",
          ".",
          "x = 1\n",
          "b \"l\" {\n",
          "\"\\n\"",
          "\u000b",
          "\f",
          "\u0000",
          "'",
          "$",
          "\uFEFF",
          "\udc00");
  private static final List<String> OPENERS =
      List.of("[", "(", "{a = ", "a {\n", "f(", "a[", "!", "-", "1 + (", "[[1], ", "{\"k\" = [");
  private static final List<String> LINKS =
      List.of(" + 1", ".b", "[0]", "()", " ^ 1", " && a", "[a.b]", "(1)", " == -1");

  private final List<ConfigCase> configs;
  private final SplittableRandom random;

  private GeneratedText(List<ConfigCase> configs, SplittableRandom random) {
    this.configs = configs;
    this.random = random;
  }

  public static String of(List<ConfigCase> configs, long seed, int number) {
    return new GeneratedText(configs, new SplittableRandom(seed * 1_000_003 + number)).generate();
  }

  private String generate() {
    int kind = random.nextInt(100);
    if (kind < 15) {
      return randomBytes();
    } else if (kind < 30) {
      return "x = " + repeated(FRAGMENTS, random.nextInt(60));
    } else if (kind < 45) {
      String config = config();
      return config.substring(0, random.nextInt(config.length() + 1));
    } else if (kind < 95) {
      return mutated(config());
    } else if (kind < 98) {
      return "x = " + repeated(List.of(any(OPENERS)), random.nextInt(20_000)) + "1";
    }
    return "x = a" + repeated(List.of(any(LINKS)), random.nextInt(20_000));
  }

  /** Each char is a byte, the way that the parser shows bytes that are not UTF-8. */
  private String randomBytes() {
    StringBuilder text = new StringBuilder();
    int length = random.nextInt(2_000);
    for (int i = 0; i < length; i++) {
      int value = random.nextInt(256);
      text.append((char) (value < 0x80 ? value : 0xDC00 + value));
    }
    return text.toString();
  }

  private String repeated(List<String> choices, int count) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < count; i++) {
      text.append(any(choices));
    }
    return text.toString();
  }

  private String mutated(String config) {
    StringBuilder text = new StringBuilder(config);
    int changes = 1 + random.nextInt(4);
    for (int i = 0; i < changes; i++) {
      int at = random.nextInt(text.length() + 1);
      switch (random.nextInt(4)) {
        case 0 -> text.delete(at, Math.min(text.length(), at + 1 + random.nextInt(12)));
        case 1 -> text.insert(tokenEnd(text, at), any(FRAGMENTS));
        case 2 -> text.insert(at, any(FRAGMENTS));
        default -> {
          String copied = text.substring(at, Math.min(text.length(), at + random.nextInt(60)));
          text.insert(random.nextInt(text.length() + 1), copied);
        }
      }
    }
    return text.toString();
  }

  private static int tokenEnd(StringBuilder text, int from) {
    int at = from;
    while (at < text.length() && " \n\t,[]{}()".indexOf(text.charAt(at)) < 0) {
      at++;
    }
    return at;
  }

  private String config() {
    return configs.get(random.nextInt(configs.size())).config();
  }

  private <T> T any(List<T> choices) {
    return choices.get(random.nextInt(choices.size()));
  }
}
