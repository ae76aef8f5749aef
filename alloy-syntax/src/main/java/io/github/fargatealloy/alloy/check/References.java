package io.github.fargatealloy.alloy.check;

import io.github.fargatealloy.alloy.catalog.FunctionSchema;
import io.github.fargatealloy.alloy.syntax.Identifier;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds what names in expressions stand for: a block, a variable or a part of the language. */
final class References {
  private static final Value CONSTANTS =
      new Value.Fields(
          Map.of(
              "arch", Value.TEXT, "hostname", Value.TEXT, "os", Value.TEXT, "version", Value.TEXT));

  private final Values values;
  private final Definition user;
  private final Findings findings;
  private final Members members;

  References(Values values, Definition user, Findings findings, Members members) {
    this.values = values;
    this.user = user;
    this.findings = findings;
    this.members = members;
  }

  /** The value of names with dots between them; blocks come first, then variables. */
  Value resolve(List<Identifier> names) {
    String id = "";
    for (int i = 0; i < names.size(); i++) {
      id = i == 0 ? names.get(0).text() : id.concat(".").concat(names.get(i).text());
      Definition definition = user.scope().find(id);
      if (definition != null) {
        return fields(ofDefinition(definition, names), names, i + 1);
      }
    }
    Identifier first = names.get(0);
    Definition loop = user.scope().loopOver(first);
    if (loop != null) {
      return fields(values.itemOf(loop), names, 1);
    }
    Value known = ofLanguage(first.text());
    if (known == null) {
      reportUnknown(names, id);
      return Value.UNKNOWN;
    }
    Value value = fields(known, names, 1);
    if (value instanceof Value.Function function) {
      checkUse(function.schema(), names);
    }
    return value;
  }

  private Value fields(Value value, List<Identifier> names, int from) {
    Value field = value;
    for (Identifier name : names.subList(from, names.size())) {
      field = members.field(field, name);
    }
    return field;
  }

  private Value ofDefinition(Definition definition, List<Identifier> names) {
    Value value = values.of(definition);
    if (value == null) {
      findings.error(
          whole(names),
          "not-a-value",
          "a reference must lead to a component or an argument, but \""
              + definition.id()
              + "\" gives no value");
      return Value.UNKNOWN;
    }
    user.dependOn(definition);
    return value;
  }

  /** A function, a group of functions or of constants; null when the language has no such name. */
  private Value ofLanguage(String name) {
    if (name.equals("module_path")) {
      return Value.TEXT;
    }
    if (name.equals("constants")) {
      return CONSTANTS;
    }
    Map<String, FunctionSchema> functions = values.alloy().catalog().functions();
    FunctionSchema function = functions.get(name);
    if (function != null) {
      return new Value.Function(function);
    }
    Map<String, Value> group = new LinkedHashMap<>();
    String prefix = name.concat(".");
    for (Map.Entry<String, FunctionSchema> entry : functions.entrySet()) {
      if (entry.getKey().startsWith(prefix)) {
        group.put(entry.getKey().substring(prefix.length()), new Value.Function(entry.getValue()));
      }
    }
    return group.isEmpty() ? null : new Value.Fields(group);
  }

  private void checkUse(FunctionSchema function, List<Identifier> names) {
    if (function.replacement().isPresent()) {
      findings.warning(
          whole(names),
          "deprecated-function",
          "a function must not be deprecated, but is \""
              + function.name()
              + "\"; call \""
              + function.replacement().get()
              + "\" instead");
    }
    if (!values.alloy().allows(function.stability())) {
      findings.unstable(
          new Unstable(
              whole(names),
              "unstable-function",
              "function \"" + function.name() + "\"",
              function.stability(),
              values.alloy()));
    }
  }

  private void reportUnknown(List<Identifier> names, String id) {
    Set<String> known = new LinkedHashSet<>();
    user.scope().collectIds(known);
    String candidate = names.size() > 1 ? id.substring(0, id.lastIndexOf('.')) : id;
    if (names.size() == 1) {
      known.addAll(values.alloy().catalog().functions().keySet());
    }
    String hint = NearestName.hint(candidate, known);
    findings.missing(
        whole(names),
        "unknown-reference",
        "a reference must lead to something that is defined here, but there is no \""
            + id
            + "\""
            + hint);
  }

  private static Identifier whole(List<Identifier> names) {
    Identifier first = names.get(0);
    return new Identifier(first.text(), first.start(), names.get(names.size() - 1).end());
  }
}
