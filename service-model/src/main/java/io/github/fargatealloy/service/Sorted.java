package io.github.fargatealloy.service;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/** Immutable copies in natural order, so that no map's order reaches an artifact. */
final class Sorted {
  private Sorted() {}

  static <K extends Comparable<K>, V> SortedMap<K, V> copyOf(SortedMap<K, V> map) {
    return Collections.unmodifiableSortedMap(new TreeMap<>(map));
  }
}
