package io.github.fargatealloy.service.read;

import io.github.fargatealloy.problem.Findings;
import io.github.fargatealloy.problem.Problem;
import io.github.fargatealloy.service.read.keys.DeployKeys;
import io.github.fargatealloy.service.read.keys.ServiceKeys;
import io.github.fargatealloy.service.read.keys.TaskKeys;
import io.github.fargatealloy.service.read.yaml.Node.Mapping;
import io.github.fargatealloy.service.value.AwsAccount;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.BiPredicate;

/** Judges whether one environment would change what another one runs with. */
final class SharedNames {
  private final Environments environments;
  private final RelatedFiles files;
  private final ReadOptions options;

  SharedNames(Environments environments, RelatedFiles files, ReadOptions options) {
    this.environments = environments;
    this.files = files;
    this.options = options;
  }

  /**
   * What an environment deploys.
   *
   * @param written whether {@code deploy.name} is in the description
   * @param ownRoles whether its roles are named by it as well; these know no region
   * @param account empty where the description does not tell
   * @param namespace of Cloud Map, if any
   * @param discoveryName that others reach it by there
   */
  private record Deployed(
      String environment,
      String name,
      boolean written,
      boolean ownRoles,
      Optional<AwsAccount> account,
      Optional<String> namespace,
      Optional<String> discoveryName) {

    boolean clashesWith(Deployed other) {
      if (!name.equals(other.name)) {
        return false;
      }
      if (account.isEmpty() || other.account.isEmpty()) {
        return !(written && other.written);
      }
      AwsAccount one = account.get();
      AwsAccount two = other.account.get();
      return one.id().equals(two.id())
          && (one.region().equals(two.region()) || ownRoles && other.ownRoles);
    }

    /** A namespace is of one account in one region. */
    boolean answersFor(Deployed other) {
      return account.isPresent()
          && namespace.isPresent()
          && account.equals(other.account)
          && namespace.equals(other.namespace)
          && discoveryName.equals(other.discoveryName);
    }

    boolean isProduction() {
      return environment.startsWith("prod");
    }
  }

  /** Production keeps its name. */
  void check(Findings findings) {
    List<Deployed> all = new ArrayList<>();
    environments
        .othersThan(Optional.empty())
        .forEach((name, mapping) -> deployed(name, mapping).ifPresent(all::add));
    all.sort((one, other) -> Boolean.compare(other.isProduction(), one.isProduction()));
    report(all, Deployed::clashesWith, this::sharedName, findings);
    report(all, Deployed::answersFor, this::sharedDiscoveryName, findings);
  }

  /** Each that is in the way of an earlier one. */
  private static void report(
      List<Deployed> all,
      BiPredicate<Deployed, Deployed> inTheWay,
      BiFunction<Deployed, Deployed, Problem> problem,
      Findings findings) {
    List<Deployed> kept = new ArrayList<>();
    for (Deployed one : all) {
      kept.stream()
          .filter(other -> inTheWay.test(one, other))
          .findFirst()
          .ifPresentOrElse(other -> findings.add(problem.apply(one, other)), () -> kept.add(one));
    }
  }

  /** Empty where the name is missing or refused, which is a problem of its own. */
  private Optional<Deployed> deployed(String environment, Mapping mapping) {
    Findings ignored = new Findings();
    ReadOptions its =
        new ReadOptions(
            Optional.of(environment), options.properties(), options.environmentVariables());
    Mapping resolved = new Placeholders(its, ignored).resolve(mapping, KeyPath.ROOT);
    SectionReader root = SectionReader.of(resolved, KeyPath.ROOT, ignored);
    SectionReader deploy = root.section(ServiceKeys.DEPLOY);
    SectionReader task = root.section(ServiceKeys.TASK);
    Optional<SectionReader> connect = deploy.detailed(DeployKeys.SERVICE_CONNECT);
    boolean written = !deploy.isAbsent(DeployKeys.NAME);
    Optional<AwsAccount> account =
        AccountReader.read(
            root,
            ImageReader.read(root, ServiceKeys.IMAGE, "1.2.3"),
            new TelemetryReader(root, files).anySecret());
    return (written ? deploy.value(DeployKeys.NAME) : root.value(ServiceKeys.SERVICE))
        .map(
            name ->
                new Deployed(
                    environment,
                    name,
                    written,
                    task.isAbsent(TaskKeys.EXECUTION_ROLE) || task.isAbsent(TaskKeys.TASK_ROLE),
                    account,
                    connect
                        .map(section -> section.value(DeployKeys.CONNECT_NAMESPACE))
                        .orElseGet(() -> deploy.simple(DeployKeys.SERVICE_CONNECT)),
                    connect
                        .flatMap(section -> section.value(DeployKeys.CONNECT_NAME))
                        .or(() -> root.value(ServiceKeys.SERVICE))));
  }

  private Problem sharedDiscoveryName(Deployed one, Deployed other) {
    return ServiceProblems.DISCOVERY_NAME.error(
        environments.overlays().get(one.environment()).location(),
        "deploy.service-connect.namespace must differ between environments of one account, but those of %s and %s are both \"%s\" in %s, where both are named \"%s\""
            .formatted(
                other.environment(),
                one.environment(),
                one.namespace().orElseThrow(),
                one.account().orElseThrow().id(),
                one.discoveryName().orElseThrow()),
        "environments:\n  %s: { deploy: { service-connect: { namespace: %s } } }"
            .formatted(one.environment(), one.namespace().orElseThrow() + "-" + suffix(one)));
  }

  private Problem sharedName(Deployed one, Deployed other) {
    return ServiceProblems.DEPLOY_NAME.error(
        environments.overlays().get(one.environment()).location(),
        "deploy.name must differ between environments of one account, but those of %s and %s are both \"%s\"%s"
            .formatted(
                other.environment(),
                one.environment(),
                one.name(),
                one.account()
                    .filter(account -> other.account().isPresent())
                    .map(account -> " in " + account.id())
                    .orElse("")),
        "environments:\n  %s: { deploy: { name: %s } }"
            .formatted(one.environment(), suggestion(one)));
  }

  private static String suggestion(Deployed one) {
    String whole = one.name() + "-" + suffix(one);
    return whole.length() > 50 ? whole.substring(0, 50) : whole;
  }

  private static String suffix(Deployed one) {
    return one.environment().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "-");
  }
}
