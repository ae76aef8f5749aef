package io.github.fargatealloy.alloy.check;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

/**
 * Finds blocks of a module that need each other, with Tarjan's algorithm; on a stack of its own,
 * because chains of references can be long.
 */
final class Cycles {
  private final Scope module;
  private final Map<Definition, Visit> visits = new IdentityHashMap<>();
  private final Deque<Visit> open = new ArrayDeque<>();
  private int count;

  private static final class Visit {
    final Definition definition;
    final Iterator<Definition> dependencies;
    final int index;
    int lowest;
    boolean closed;

    Visit(Definition definition, int index) {
      this.definition = definition;
      this.dependencies = definition.dependencies().iterator();
      this.index = index;
      this.lowest = index;
    }
  }

  Cycles(Scope module) {
    this.module = module;
  }

  void report() {
    for (Definition definition : module.definitions()) {
      if (!definition.dependencies().isEmpty() && !visits.containsKey(definition)) {
        walkFrom(definition);
      }
    }
  }

  private void walkFrom(Definition start) {
    Deque<Visit> path = new ArrayDeque<>();
    path.push(enter(start));
    while (!path.isEmpty()) {
      Visit visit = path.peek();
      if (visit.dependencies.hasNext()) {
        Definition next = visit.dependencies.next();
        Visit seen = visits.get(next);
        if (seen == null) {
          path.push(enter(next));
        } else if (!seen.closed) {
          visit.lowest = Math.min(visit.lowest, seen.index);
        }
      } else {
        path.pop();
        if (!path.isEmpty()) {
          path.peek().lowest = Math.min(path.peek().lowest, visit.lowest);
        }
        if (visit.lowest == visit.index) {
          leave(visit);
        }
      }
    }
  }

  private Visit enter(Definition definition) {
    Visit visit = new Visit(definition, count++);
    visits.put(definition, visit);
    open.push(visit);
    return visit;
  }

  private void leave(Visit root) {
    List<Definition> members = new ArrayList<>();
    Visit visit;
    do {
      visit = open.pop();
      visit.closed = true;
      members.add(visit.definition);
    } while (visit != root);
    boolean self = root.definition.dependencies().contains(root.definition);
    if (members.size() > 1 || self) {
      report(members);
    }
  }

  /** Reported once, at the block that Alloy names first. */
  private static void report(List<Definition> members) {
    members.sort((one, other) -> one.id().compareTo(other.id()));
    Definition first = members.get(0);
    StringBuilder others = new StringBuilder();
    for (Definition member : members) {
      others.append(others.length() == 0 ? "" : ", ").append(member.id());
    }
    first
        .findings()
        .error(
            first.block().name(),
            "dependency-cycle",
            members.size() == 1
                ? "\"" + first.id() + "\" must not refer to itself, but does"
                : "blocks must not need each other, but these do: " + others);
  }
}
