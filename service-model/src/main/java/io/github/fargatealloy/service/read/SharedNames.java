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
   */
  private record Deployed(
      String environment,
      String name,
      boolean written,
      boolean ownRoles,
      Optional<AwsAccount> account) {

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
    List<Deployed> kept = new ArrayList<>();
    all.stream()
        .sorted((one, other) -> Boolean.compare(other.isProduction(), one.isProduction()))
        .forEach(
            one ->
                kept.stream()
                    .filter(one::clashesWith)
                    .findFirst()
                    .ifPresentOrElse(
                        other -> findings.add(problem(one, other)), () -> kept.add(one)));
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
                    account));
  }

  private Problem problem(Deployed one, Deployed other) {
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
    String suffix = one.environment().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "-");
    String whole = one.name() + "-" + suffix;
    return whole.length() > 50 ? whole.substring(0, 50) : whole;
  }
}
