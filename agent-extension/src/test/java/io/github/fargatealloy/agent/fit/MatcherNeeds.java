package io.github.fargatealloy.agent.fit;

import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Reads out of the agent's matchers which classes must be there for them to match: all of the
 * groups, and of each group any one. What it cannot read, it takes for "matches anything".
 */
final class MatcherNeeds {
  private final Object matcher;

  MatcherNeeds(Object matcher) {
    this.matcher = matcher;
  }

  List<Set<String>> needs() {
    return switch (matcher.getClass().getSimpleName()) {
      case "ClassLoaderHasClassesNamedMatcher" ->
          Arrays.stream((String[]) field("resources"))
              .map(path -> path.substring(0, path.length() - ".class".length()))
              .map(path -> Set.of(path.replace('/', '.')))
              .toList();
      case "Conjunction" -> children().stream().flatMap(child -> child.needs().stream()).toList();
      case "Disjunction" -> either(children().stream().filter(child -> !child.isNever()).toList());
      case "SafeHasSuperTypeMatcher", "SafeExtendsClassMatcher", "SafeErasureMatcher" ->
          new MatcherNeeds(has("delegate") ? field("delegate") : field("matcher")).needs();
      case "NameMatcher" -> new MatcherNeeds(field("matcher")).needs();
      case "StringMatcher" ->
          field("mode").toString().equals("EQUALS_FULLY")
              ? List.of(Set.of((String) field("value")))
              : List.of();
      case "StringSetMatcher" -> {
        Set<String> names = new TreeSet<>();
        ((Collection<?>) field("values")).forEach(name -> names.add((String) name));
        yield List.of(names);
      }
      default -> List.of();
    };
  }

  /** One group of each, joined into one; none if one of them needs nothing. */
  static List<Set<String>> either(List<MatcherNeeds> matchers) {
    return eitherOf(matchers.stream().map(MatcherNeeds::needs).toList());
  }

  static List<Set<String>> eitherOf(List<List<Set<String>>> alternatives) {
    Set<String> joined = new TreeSet<>();
    for (List<Set<String>> needs : alternatives) {
      if (needs.isEmpty()) {
        return List.of();
      }
      joined.addAll(needs.get(0));
    }
    return joined.isEmpty() ? List.of() : List.of(joined);
  }

  private boolean isNever() {
    return matcher.getClass().getSimpleName().equals("BooleanMatcher")
        && matcher.toString().equals("false");
  }

  private List<MatcherNeeds> children() {
    List<MatcherNeeds> children = new ArrayList<>();
    ((Collection<?>) field("matchers")).forEach(child -> children.add(new MatcherNeeds(child)));
    return children;
  }

  private boolean has(String name) {
    return Arrays.stream(matcher.getClass().getDeclaredFields())
        .anyMatch(field -> field.getName().equals(name));
  }

  private Object field(String name) {
    for (Class<?> type = matcher.getClass(); type != null; type = type.getSuperclass()) {
      for (Field field : type.getDeclaredFields()) {
        if (field.getName().equals(name)) {
          field.setAccessible(true);
          try {
            return field.get(matcher);
          } catch (IllegalAccessException impossible) {
            throw new LinkageError(name, impossible);
          }
        }
      }
    }
    throw new NoSuchFieldError(matcher.getClass() + "." + name);
  }
}
