package io.github.fargatealloy.alloy.check;

import io.github.fargatealloy.alloy.syntax.Identifier;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The blocks of one module and the names that expressions in it can use. */
final class Scope {
  private final Kind kind;
  private final Scope parent;
  private final Definition owner;
  private final List<Definition> definitions = new ArrayList<>();
  private final Map<String, Definition> byId = new LinkedHashMap<>();
  private final Map<String, Definition> customByName = new LinkedHashMap<>();

  /** What kind of module it is, which decides what it sees and what may stand in it. */
  enum Kind {
    /** The text as a whole. */
    ROOT,
    /** The body of a declare: sees nothing of the module around it except custom components. */
    DECLARE,
    /** The template of a foreach: sees everything around it. */
    TEMPLATE
  }

  private Scope(Kind kind, Scope parent, Definition owner) {
    this.kind = kind;
    this.parent = parent;
    this.owner = owner;
  }

  static Scope root() {
    return new Scope(Kind.ROOT, null, null);
  }

  static Scope heldBy(Definition owner) {
    Kind kind = owner.kind() == Definition.Kind.DECLARE ? Kind.DECLARE : Kind.TEMPLATE;
    return new Scope(kind, owner.scope(), owner);
  }

  /** Adds a block; the first of several with the same id is the one that references find. */
  void add(Definition definition) {
    definitions.add(definition);
    byId.putIfAbsent(definition.id(), definition);
    boolean custom =
        definition.kind() == Definition.Kind.DECLARE || definition.kind() == Definition.Kind.IMPORT;
    if (custom && definition.label() != null) {
      customByName.putIfAbsent(definition.label(), definition);
    }
  }

  /** In the order of the text. */
  List<Definition> definitions() {
    return definitions;
  }

  Kind kind() {
    return kind;
  }

  /** The declare or foreach that holds this module; null at the root. */
  Definition owner() {
    return owner;
  }

  /** Whether it is a declare, or stands in one. */
  boolean isInDeclare() {
    return kind == Kind.DECLARE || kind == Kind.TEMPLATE && parent.isInDeclare();
  }

  /** The block with this id in this module itself. */
  Definition own(String id) {
    return byId.get(id);
  }

  /** The block that an expression means by this id, or null. */
  Definition find(String id) {
    Definition found = byId.get(id);
    return found == null && kind == Kind.TEMPLATE ? parent.find(id) : found;
  }

  /** What {@link #find} can find. */
  void collectIds(Set<String> ids) {
    ids.addAll(byId.keySet());
    if (kind == Kind.TEMPLATE) {
      parent.collectIds(ids);
    }
  }

  /**
   * The declare or import that makes blocks of this name custom components, or null. Its label is
   * the name up to the first dot, and it comes before the components of the catalog.
   */
  Definition custom(String blockName) {
    int dot = blockName.indexOf('.');
    String label = dot < 0 ? blockName : blockName.substring(0, dot);
    for (Scope scope = this; scope != null; scope = scope.parent) {
      Definition found = scope.customByName.get(label);
      if (found != null) {
        return found;
      }
    }
    return null;
  }

  /** The labels of all declares and imports that are visible here. */
  void collectCustomNames(Set<String> names) {
    for (Scope scope = this; scope != null; scope = scope.parent) {
      names.addAll(scope.customByName.keySet());
    }
  }

  /** The foreach that calls its items by this name here, or null. */
  Definition loopOver(Identifier variable) {
    for (Scope scope = this; scope != null; scope = scope.parent) {
      if (scope.kind == Kind.TEMPLATE
          && variable.text().equals(Foreach.variable(scope.owner.block()))) {
        return scope.owner;
      }
    }
    return null;
  }
}
