package io.github.fargatealloy.taskdefinition.json;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A JSON object. The typed accessors are lenient: a value of another type counts as absent, so that
 * a rule never repeats what the check of types has said already; {@link #has} tells the difference.
 */
public record JsonObject(JsonPath path, Position position, Map<String, JsonMember> membersByKey)
    implements JsonValue {

  public JsonObject {
    membersByKey = Collections.unmodifiableMap(new LinkedHashMap<>(membersByKey));
  }

  /** In the order of the text; of a repeated key the last member. */
  public Collection<JsonMember> members() {
    return membersByKey.values();
  }

  public boolean has(String key) {
    return membersByKey.containsKey(key);
  }

  public Optional<JsonValue> value(String key) {
    return Optional.ofNullable(membersByKey.get(key)).map(JsonMember::value);
  }

  public Optional<JsonString> string(String key) {
    return value(key, JsonString.class);
  }

  public Optional<String> text(String key) {
    return string(key).map(JsonString::text);
  }

  public Optional<JsonNumber> number(String key) {
    return value(key, JsonNumber.class);
  }

  public OptionalInt integer(String key) {
    return number(key).map(JsonNumber::asInt).orElseGet(OptionalInt::empty);
  }

  /** Empty unless it is written as {@code true} or {@code false}. */
  public Optional<Boolean> flag(String key) {
    return value(key, JsonBoolean.class).map(JsonBoolean::value);
  }

  public Optional<JsonObject> object(String key) {
    return value(key, JsonObject.class);
  }

  public Optional<JsonArray> array(String key) {
    return value(key, JsonArray.class);
  }

  /** The elements of a list that are objects; none when the list is absent. */
  public List<JsonObject> objects(String key) {
    return elements(key, JsonObject.class);
  }

  /** The elements of a list that are strings; none when the list is absent. */
  public List<JsonString> strings(String key) {
    return elements(key, JsonString.class);
  }

  private <T extends JsonValue> List<T> elements(String key, Class<T> type) {
    List<T> elements = new ArrayList<>();
    for (JsonValue element : array(key).map(JsonArray::elements).orElse(List.of())) {
      if (type.isInstance(element)) {
        elements.add(type.cast(element));
      }
    }
    return elements;
  }

  /** Every rule asks for several, so it does without a chain of functions. */
  private <T extends JsonValue> Optional<T> value(String key, Class<T> type) {
    JsonMember member = membersByKey.get(key);
    return member != null && type.isInstance(member.value())
        ? Optional.of(type.cast(member.value()))
        : Optional.empty();
  }
}
