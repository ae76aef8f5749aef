package io.github.fargatealloy.service.read.keys;

import java.util.List;

/** Lists within a sentence. */
public final class Words {
  private Words() {}

  /** {@code a, b or c}. */
  public static String or(List<String> items) {
    int last = items.size() - 1;
    return last < 1
        ? String.join("", items)
        : String.join(", ", items.subList(0, last)) + " or " + items.get(last);
  }
}
