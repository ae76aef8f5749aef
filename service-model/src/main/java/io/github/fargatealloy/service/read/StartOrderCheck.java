package io.github.fargatealloy.service.read;

import io.github.fargatealloy.problem.Location;
import io.github.fargatealloy.problem.Nearest;
import io.github.fargatealloy.service.AppContainer;
import io.github.fargatealloy.service.ExtraContainer;
import io.github.fargatealloy.service.StartCondition;
import io.github.fargatealloy.service.read.keys.AppKeys;
import io.github.fargatealloy.service.read.keys.ContainerKeys;
import io.github.fargatealloy.service.read.keys.Key;
import io.github.fargatealloy.service.read.keys.ServiceKeys;
import io.github.fargatealloy.service.read.keys.Shape.Dictionary;
import io.github.fargatealloy.service.read.keys.Shape.Value;
import io.github.fargatealloy.service.read.keys.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Judges what containers wait for: names that exist, conditions that can hold, and no circle. */
final class StartOrderCheck {
  private final SectionReader root;
  private final String service;
  private final List<ExtraContainer> containers;
  private final AppContainer app;

  /**
   * @param containers whose own values are right
   */
  StartOrderCheck(
      SectionReader root, String service, AppContainer app, List<ExtraContainer> containers) {
    this.app = app;
    this.root = root;
    this.service = service;
    this.containers = containers;
  }

  void check() {
    boolean known = true;
    SectionReader appSection = root.section(ServiceKeys.APP);
    known &= checkNames(service, appSection, AppKeys.DEPENDS_ON, app.dependsOn());
    Map<String, SectionReader> sections = root.sections(ServiceKeys.CONTAINERS);
    for (ExtraContainer container : containers) {
      known &=
          checkNames(
              container.name(),
              sections.get(container.name()),
              ContainerKeys.DEPENDS_ON,
              container.dependsOn());
    }
    if (known) {
      StartOrder.of(service, app, containers).cycle().ifPresent(this::refuseCycle);
    }
  }

  /** Whether each name is that of another container. */
  private boolean checkNames(
      String name,
      SectionReader section,
      Key<Dictionary<Value<StartCondition>>> key,
      Map<String, StartCondition> waits) {
    boolean known = true;
    for (Map.Entry<String, StartCondition> wait : waits.entrySet()) {
      Location location = section.dictionary(key).get(wait.getKey()).key();
      String path = section.path(key).text();
      List<String> others = others(name);
      if (others.contains(wait.getKey())) {
        checkCondition(path, location, wait.getKey(), wait.getValue());
      } else {
        known = false;
        refuseName(path, location, wait.getKey(), others);
      }
    }
    return known;
  }

  private List<String> others(String name) {
    List<String> others = new ArrayList<>();
    others.add(service);
    others.addAll(root.sections(ServiceKeys.CONTAINERS).keySet());
    others.removeIf(other -> other.isEmpty() || other.equals(name));
    return others;
  }

  private void refuseName(String path, Location location, String wanted, List<String> others) {
    root.refuse(
        ContainerProblems.DEPENDS_ON,
        location,
        "%s must name another container%s, but names \"%s\""
            .formatted(path, others.isEmpty() ? "" : " (" + Words.or(others) + ")", wanted),
        Nearest.to(wanted, others)
            .or(() -> others.stream().findFirst())
            .map(other -> "depends-on: { " + other + ": start }")
            .orElse("remove depends-on"));
  }

  private void checkCondition(
      String path, Location location, String other, StartCondition condition) {
    Optional<ExtraContainer> container =
        containers.stream().filter(each -> each.name().equals(other)).findFirst();
    boolean isApp = other.equals(service);
    boolean essential = isApp || container.filter(ExtraContainer::essential).isPresent();
    if (condition.needsAnEnd() && essential) {
      refuseCondition(
          path,
          location,
          "%s must be start or healthy for %s, with which the task ends, but is %s",
          other,
          condition,
          isApp ? other + ": start" : "essential: false");
    }
    boolean hasCheck =
        isApp
            ? app.healthCheck().isPresent()
            : container.isEmpty() || container.get().healthCheck().isPresent();
    if (condition == StartCondition.HEALTHY && !hasCheck) {
      refuseCondition(
          path,
          location,
          "%s must be start for %s, which has no health check, but is %s",
          other,
          condition,
          other + ": start");
    }
  }

  private void refuseCondition(
      String path,
      Location location,
      String message,
      String other,
      StartCondition condition,
      String fix) {
    root.refuse(
        ContainerProblems.DEPENDS_ON_CONDITION,
        location,
        message.formatted(path, other, '"' + condition.name().toLowerCase(Locale.ROOT) + '"'),
        fix);
  }

  private void refuseCycle(List<String> cycle) {
    String first = cycle.get(0);
    Location location =
        first.equals(service)
            ? root.section(ServiceKeys.APP).locate(AppKeys.DEPENDS_ON)
            : root.sections(ServiceKeys.CONTAINERS).get(first).locate(ContainerKeys.DEPENDS_ON);
    root.refuse(
        ContainerProblems.DEPENDS_ON_CYCLE,
        location,
        "containers must not wait for each other, but do: " + String.join(" → ", cycle),
        "remove one depends-on of them");
  }
}
