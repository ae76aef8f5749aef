package io.github.fargatealloy.service.read;

import io.github.fargatealloy.service.read.keys.Key;
import io.github.fargatealloy.service.read.keys.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * A key with its place in a description.
 *
 * @param path as people write it: {@code ports[].name}
 * @param around puts the key's own lines where they belong in a description
 */
record KeyEntry(String path, Key<?> key, UnaryOperator<String> around) {

  /** The keys at the top. */
  static List<KeyEntry> of(Shape.Section root) {
    return root.keys().stream()
        .map(key -> new KeyEntry(key.name(), key, UnaryOperator.identity()))
        .toList();
  }

  /** The keys of the mapping that this key takes, or of those in its list or dictionary. */
  List<KeyEntry> children() {
    List<KeyEntry> children = new ArrayList<>();
    collect(key.shape(), path, lines -> around.apply(key.name() + ":" + nested(lines)), children);
    return children;
  }

  /** A description in which the key stands, if nothing else. */
  String example() {
    return around.apply(key.example());
  }

  private static void collect(
      Shape shape, String path, UnaryOperator<String> around, List<KeyEntry> to) {
    if (shape instanceof Shape.Section section) {
      section.keys().forEach(key -> to.add(new KeyEntry(path + "." + key.name(), key, around)));
    } else if (shape instanceof Shape.Either<?> either) {
      collect(either.section(), path, around, to);
    } else if (shape instanceof Shape.Items<?> items) {
      collect(
          items.item(), path + "[]", lines -> around.apply("- " + lines.replace("\n", "\n  ")), to);
    } else if (shape instanceof Shape.Dictionary<?> dictionary) {
      String name = dictionary.names().example();
      collect(
          dictionary.value(),
          path + ".NAME",
          lines -> around.apply(name + ":" + nested(lines)),
          to);
    }
  }

  private static String nested(String lines) {
    return "\n  " + lines.replace("\n", "\n  ");
  }
}
