package io.github.fargatealloy.service.read.secret;

import java.util.List;

/** Tells letters and digits that were drawn at random from words, names and paths. */
public final class RandomText {
  private static final int SHORTEST = 20;
  private static final int AWS_SECRET_KEY = 40;

  /** Random letters and digits change their kind at 60 % of their characters, words at 30 %. */
  private static final int CHANGES_PERCENT = 40;

  private RandomText() {}

  public static boolean isIn(String text) {
    return TokenText.runs(text, TokenText::isAlphanumeric).stream()
        .anyMatch(run -> run.length() >= SHORTEST && isMixed(run));
  }

  static boolean hasAwsSecretKey(String text) {
    List<String> runs = TokenText.runs(text, TokenText::isBase64);
    return runs.stream().anyMatch(run -> run.length() == AWS_SECRET_KEY && isMixed(run));
  }

  private static boolean isMixed(String run) {
    int[] count = new int[3];
    int changes = 0;
    int before = kind(run.charAt(0));
    for (int i = 0; i < run.length(); i++) {
      int kind = kind(run.charAt(i));
      count[kind]++;
      changes += kind == before ? 0 : 1;
      before = kind;
    }
    boolean everyKind = count[0] >= 2 && count[1] >= 2 && count[2] >= 2;
    return everyKind && changes * 100 >= run.length() * CHANGES_PERCENT;
  }

  private static int kind(char c) {
    return c >= 'a' && c <= 'z' ? 0 : c >= 'A' && c <= 'Z' ? 1 : 2;
  }
}
