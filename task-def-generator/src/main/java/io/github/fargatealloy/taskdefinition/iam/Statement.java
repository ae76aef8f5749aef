package io.github.fargatealloy.taskdefinition.iam;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * One statement that allows something.
 *
 * @param sid letters and digits; says what for
 * @param actions in the order of their names
 * @param resources ARNs in the order of their names
 * @param conditions keys of the request and the text that each must have
 */
public record Statement(
    String sid,
    List<String> actions,
    List<String> resources,
    SortedMap<String, String> conditions) {

  public Statement {
    actions = actions.stream().sorted().distinct().toList();
    resources = resources.stream().sorted().distinct().toList();
    conditions = Collections.unmodifiableSortedMap(new TreeMap<>(conditions));
  }

  /** Whatever the request. */
  public Statement(String sid, List<String> actions, List<String> resources) {
    this(sid, actions, resources, new TreeMap<>());
  }
}
