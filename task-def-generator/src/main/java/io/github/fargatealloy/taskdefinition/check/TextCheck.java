package io.github.fargatealloy.taskdefinition.check;

import static io.github.fargatealloy.taskdefinition.check.base.RuleEntry.error;
import static io.github.fargatealloy.taskdefinition.check.base.RuleEntry.warning;
import static io.github.fargatealloy.taskdefinition.check.base.Scope.ALWAYS;

import io.github.fargatealloy.taskdefinition.check.base.Findings;
import io.github.fargatealloy.taskdefinition.check.base.PartNames;
import io.github.fargatealloy.taskdefinition.check.base.RuleEntry;
import io.github.fargatealloy.taskdefinition.check.base.Written;
import io.github.fargatealloy.taskdefinition.json.JsonFault;
import io.github.fargatealloy.taskdefinition.json.JsonObject;
import io.github.fargatealloy.taskdefinition.json.JsonValue;
import java.util.List;
import java.util.function.Function;

/** Turns faults of the JSON text itself into findings. */
final class TextCheck {
  private static final String RFC = "https://www.rfc-editor.org/rfc/rfc8259";

  static final RuleEntry SYNTAX =
      error(
          ALWAYS,
          "json-syntax",
          "a task definition must be JSON, without comments and without trailing commas",
          "the AWS CLI answers \"Invalid JSON\"",
          RFC);
  static final RuleEntry BYTE_ORDER_MARK =
      error(
          ALWAYS,
          "json-byte-order-mark",
          "a JSON file must not start with a byte order mark",
          "the AWS CLI answers \"Unexpected UTF-8 BOM\"",
          RFC + "#section-8.1");
  static final RuleEntry REPEATED_KEY =
      warning(
          ALWAYS,
          "json-repeated-key",
          "a key must stand once in an object",
          "the AWS CLI takes the last one and says nothing",
          RFC + "#section-4");
  static final List<RuleEntry> ENTRIES = List.of(SYNTAX, BYTE_ORDER_MARK, REPEATED_KEY);

  private final Function<RuleEntry, Findings> findings;

  private final PartNames names;

  TextCheck(Function<RuleEntry, Findings> findings, PartNames names) {
    this.findings = findings;
    this.names = names;
  }

  /** The text is JSON, but no object. */
  void reportNoObject(JsonValue root) {
    findings
        .apply(ShapeCheck.WRONG_TYPE)
        .add(root, "be an object", "is " + Written.kind(root), "write { … }");
  }

  /** The text is an object, but of something else, such as a policy or a service. */
  void reportAnotherObject(JsonObject object) {
    findings
        .apply(ShapeCheck.MISSING_KEY)
        .add(
            object,
            "have a family and containerDefinitions",
            "has neither",
            "leave the file out, or add \"family\": \"…\", \"containerDefinitions\": [ … ]");
  }

  void report(JsonFault fault) {
    RuleEntry entry =
        switch (fault.kind()) {
          case SYNTAX -> SYNTAX;
          case BYTE_ORDER_MARK -> BYTE_ORDER_MARK;
          case REPEATED_KEY -> REPEATED_KEY;
        };
    String name = entry == REPEATED_KEY ? names.of(fault.path()) : "the text";
    String must =
        switch (fault.kind()) {
          case SYNTAX -> "be JSON";
          case BYTE_ORDER_MARK -> "start with its first character";
          case REPEATED_KEY -> "stand once";
        };
    findings
        .apply(entry)
        .add(fault.path(), fault.position(), name, must, fault.detail(), fault.fix());
  }
}
