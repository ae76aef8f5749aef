package io.github.fargatealloy.local.sink;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** The last so many of what was added; for one thread at a time. */
final class Newest<T> {
  private final int atMost;
  private final List<T> items = new ArrayList<>();

  Newest(int atMost) {
    this.atMost = atMost;
  }

  /** Older ones go many at a time, which costs less than one by one. */
  void add(List<T> more) {
    items.addAll(more);
    if (items.size() >= 2 * atMost) {
      items.subList(0, items.size() - atMost).clear();
    }
  }

  /** Only until the next is added. */
  List<T> view() {
    return Collections.unmodifiableList(
        items.subList(Math.max(0, items.size() - atMost), items.size()));
  }
}
