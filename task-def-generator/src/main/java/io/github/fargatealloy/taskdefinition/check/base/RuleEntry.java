package io.github.fargatealloy.taskdefinition.check.base;

import io.github.fargatealloy.problem.Severity;
import java.net.URI;

/**
 * What there is to know about a rule beside its code; {@code docs/task-definition-rules.md} is
 * written from these.
 *
 * @param id the code of its problems
 * @param level an error where AWS refuses or it never works, a warning where that is doubtful
 * @param requirement "… must …": one sentence without a full stop
 * @param otherwise what happens to a definition that breaks the rule; AWS's own words where known
 * @param source where the rule is known from
 */
public record RuleEntry(
    String id, Severity level, Scope scope, String requirement, String otherwise, URI source) {

  public static RuleEntry error(
      Scope scope, String id, String requirement, String otherwise, String source) {
    return new RuleEntry(id, Severity.ERROR, scope, requirement, otherwise, URI.create(source));
  }

  public static RuleEntry warning(
      Scope scope, String id, String requirement, String otherwise, String source) {
    return new RuleEntry(id, Severity.WARNING, scope, requirement, otherwise, URI.create(source));
  }
}
