package io.github.fargatealloy.alloy.check;

import io.github.fargatealloy.alloy.syntax.Block;
import java.util.LinkedHashSet;
import java.util.Set;

/** One block of a module: a component, or a block that shapes the module or sets Alloy up. */
final class Definition {
  private final Kind kind;
  private final Block block;
  private final Scope scope;
  private final Findings findings;
  private final Set<Definition> dependencies = new LinkedHashSet<>();
  private Scope inner;

  /** What Alloy makes of a block at the top of a module. */
  enum Kind {
    ARGUMENT,
    COMPONENT,
    DECLARE,
    EXPORT,
    FOREACH,
    IMPORT,
    /** Sets up Alloy as a whole: {@code logging}, {@code http} and the like. */
    SETTING;

    static Kind of(String blockName) {
      return switch (blockName) {
        case "argument" -> ARGUMENT;
        case "declare" -> DECLARE;
        case "export" -> EXPORT;
        case "foreach" -> FOREACH;
        case "import.file", "import.git", "import.http", "import.string" -> IMPORT;
        case "http", "livedebugging", "logging", "remotecfg", "tracing" -> SETTING;
        default -> COMPONENT;
      };
    }
  }

  Definition(Block block, Scope scope, Findings findings) {
    this.kind = Kind.of(block.name().text());
    this.block = block;
    this.scope = scope;
    this.findings = findings;
  }

  Kind kind() {
    return kind;
  }

  Block block() {
    return block;
  }

  String name() {
    return block.name().text();
  }

  /** Null when there is none. */
  String label() {
    return block.label() == null ? null : block.label().text();
  }

  /** How expressions call it: its name, and its label when it has one. */
  String id() {
    return block.label() == null ? name() : name() + "." + block.label().text();
  }

  /** The module it stands in. */
  Scope scope() {
    return scope;
  }

  Findings findings() {
    return findings;
  }

  /** The module that a declare or the template of a foreach holds; null for all others. */
  Scope inner() {
    return inner;
  }

  void hold(Scope module) {
    inner = module;
  }

  /** Whether it is an instance of a component that the text declares or imports. */
  boolean isCustom() {
    return kind == Kind.COMPONENT && scope.custom(name()) != null;
  }

  /** Remembers that this block, and every block around it, needs the other one first. */
  void dependOn(Definition other) {
    Definition dependent = this;
    while (dependent != null && dependent.scope != other.scope) {
      dependent = dependent.scope.owner();
    }
    if (dependent != null) {
      dependent.dependencies.add(other);
    }
  }

  /** The blocks of the same module that this one refers to, itself perhaps among them. */
  Set<Definition> dependencies() {
    return dependencies;
  }
}
