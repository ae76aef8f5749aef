package io.github.fargatealloy.service.read;

import io.github.fargatealloy.service.read.keys.Format;
import io.github.fargatealloy.service.read.keys.Key;
import io.github.fargatealloy.service.read.keys.Shape;
import io.github.fargatealloy.service.read.secret.SecretName;
import io.github.fargatealloy.service.read.yaml.Node;
import java.util.List;
import java.util.Optional;

/** The user's own value in the shape that its key takes, so that the fix changes nothing else. */
final class Reshaped {
  private static final String SIMPLE_WORD = "[A-Za-z0-9_./-]{1,100}";

  private Reshaped() {}

  /** Empty when the value says too little, or must not be repeated. */
  static Optional<String> of(Node node, Shape shape) {
    if (node instanceof Node.Scalar scalar && mayBeRepeated(scalar)) {
      return shape instanceof Shape.Items<?> items
          ? list(scalar.text(), items)
          : section(scalar.text(), shape);
    }
    if (node instanceof Node.Sequence list
        && list.items().size() == 1
        && list.items().get(0) instanceof Node.Scalar only
        && mayBeRepeated(only)) {
      return format(shape)
          .filter(f -> f.parse(only.text()).isPresent())
          .map(f -> " " + only.text());
    }
    return Optional.empty();
  }

  private static boolean mayBeRepeated(Node.Scalar scalar) {
    return ValueProblems.isShown(scalar) && !Placeholders.areIn(scalar.text());
  }

  private static Optional<String> list(String text, Shape.Items<?> items) {
    List<String> words = List.of(text.strip().split("[,\\s]+"));
    boolean simple =
        words.stream().allMatch(word -> word.matches(SIMPLE_WORD))
            && !SecretName.suggestsSecret(text);
    return format(items.item())
        .filter(f -> simple && words.stream().allMatch(word -> f.parse(word).isPresent()))
        .map(f -> " [" + String.join(", ", words) + "]");
  }

  /** What stands for a whole section is its one key. */
  private static Optional<String> section(String text, Shape shape) {
    if (!(shape instanceof Shape.Section section)) {
      return Optional.empty();
    }
    List<Key<?>> required = section.keys().stream().filter(Key::required).toList();
    return required.size() == 1 && !text.contains(" ")
        ? format(required.get(0).shape())
            .filter(f -> f.parse(text).isPresent())
            .map(f -> "\n  " + required.get(0).name() + ": " + text)
        : Optional.empty();
  }

  private static Optional<Format<?>> format(Shape shape) {
    if (shape instanceof Shape.Value<?> value) {
      return Optional.of(value.format());
    }
    return shape instanceof Shape.Either<?> either
        ? Optional.of(either.value().format())
        : Optional.empty();
  }
}
