package io.github.fargatealloy.service.read;

import io.github.fargatealloy.service.value.ImageReference;
import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** Prints records one component a line, so that a change shows as the line that it is. */
final class RecordText {
  private RecordText() {}

  static String of(Object value) {
    StringBuilder text = new StringBuilder();
    print("", value, "", text);
    return text.toString();
  }

  private static void print(String name, Object value, String indent, StringBuilder text) {
    if (value instanceof Optional<?> optional) {
      print(name, optional.isPresent() ? optional.get() : "-", indent, text);
    } else if (value instanceof OptionalInt optional) {
      print(name, optional.isPresent() ? optional.getAsInt() : "-", indent, text);
    } else if (value instanceof Map<?, ?> map) {
      text.append(indent).append(name).append(map.isEmpty() ? ": {}\n" : ":\n");
      map.forEach((key, entry) -> print(key.toString(), entry, indent + "  ", text));
    } else if (value instanceof List<?> list) {
      text.append(indent).append(name).append(list.isEmpty() ? ": []\n" : ":\n");
      list.forEach(item -> print("-", item, indent + "  ", text));
    } else if (isPrintedByParts(value)) {
      String label = name.isEmpty() ? "" : indent + name + ": ";
      text.append(label).append(value.getClass().getSimpleName()).append('\n');
      for (RecordComponent component : value.getClass().getRecordComponents()) {
        print(component.getName(), part(value, component), indent + "  ", text);
      }
    } else {
      text.append(indent)
          .append(name)
          .append(": ")
          .append(value.equals("") ? "\"\"" : value)
          .append('\n');
    }
  }

  private static boolean isPrintedByParts(Object value) {
    return value instanceof Record && !(value instanceof ImageReference);
  }

  private static Object part(Object owner, RecordComponent component) {
    try {
      return component.getAccessor().invoke(owner);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }
}
