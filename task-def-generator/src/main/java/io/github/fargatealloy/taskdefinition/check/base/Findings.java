package io.github.fargatealloy.taskdefinition.check.base;

import io.github.fargatealloy.problem.Severity;
import io.github.fargatealloy.taskdefinition.json.JsonMember;
import io.github.fargatealloy.taskdefinition.json.JsonObject;
import io.github.fargatealloy.taskdefinition.json.JsonPath;
import io.github.fargatealloy.taskdefinition.json.JsonValue;
import io.github.fargatealloy.taskdefinition.json.Position;
import java.util.List;

/** Collects what one rule finds, in one grammar: "… must …, but …". */
public final class Findings {
  private final RuleEntry entry;
  private final Severity severity;
  private final PartNames names;
  private final List<Finding> sink;

  public Findings(RuleEntry entry, Severity severity, PartNames names, List<Finding> sink) {
    this.entry = entry;
    this.severity = severity;
    this.names = names;
    this.sink = sink;
  }

  /** A value that is shown: "… must [must], but is 4". */
  public void add(JsonValue value, String must, String fix) {
    add(value, must, "is " + Written.value(value), fix);
  }

  /**
   * A value that breaks the rule in a way of its own, or that must not be shown.
   *
   * @param must completes "… must", such as {@code be a number from 1 to 65535}
   * @param but completes "but", such as {@code is 70000}
   */
  public void add(JsonValue value, String must, String but, String fix) {
    add(value.path(), value.position(), names.of(value.path()), must, but, fix);
  }

  /** A key that is not there: "… must [must], but is missing". */
  public void missing(JsonObject in, String key, String must, String fix) {
    JsonPath path = in.path().key(key);
    add(path, in.position(), names.of(path), must, "is missing", fix);
  }

  /** A key that should not be there, or not so. */
  public void key(JsonMember member, String must, String but, String fix) {
    JsonPath path = member.value().path();
    add(path, member.position(), names.of(path), must, but, fix);
  }

  /** A place that is no value of the tree. */
  public void add(
      JsonPath path, Position position, String name, String must, String but, String fix) {
    String message = name + " must " + must + ", but " + but;
    sink.add(new Finding(path, position, severity, entry.id(), message, fix));
  }
}
