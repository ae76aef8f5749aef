package io.github.fargatealloy.service.read;

import io.github.fargatealloy.problem.Findings;
import io.github.fargatealloy.problem.Problem;
import io.github.fargatealloy.problem.Problems;
import io.github.fargatealloy.service.ServiceFile;
import io.github.fargatealloy.service.read.yaml.Node.Mapping;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The description as it holds in one environment: the chosen one is read, the others judged. */
final class Variant {
  private final RelatedFiles files;
  private final ReadOptions options;

  Variant(RelatedFiles files, ReadOptions options) {
    this.files = files;
    this.options = options;
  }

  /** Empty when any problem is an error. */
  Optional<ServiceFile> read(
      String fileName, Mapping mapping, List<String> environments, Findings findings) {
    Mapping resolved = new Placeholders(options, findings).resolve(mapping, KeyPath.ROOT);
    new PlainSecrets(resolved, findings).check();
    return new DescriptionReader(resolved, files, findings)
        .read(options)
        .map(service -> new ServiceFile(service, SourceMaps.of(fileName, resolved), environments));
  }

  /**
   * Adds the errors that only this environment has. A placeholder without a value is none: it may
   * have one whenever the environment is chosen.
   */
  void judge(String environment, Mapping mapping, Findings findings) {
    Problems before = findings.all();
    Set<Problem> known = new HashSet<>();
    before.forEach(known::add);
    Findings apart = new Findings();
    before.forEach(apart::add);
    ReadOptions its =
        new ReadOptions(
            Optional.of(environment), options.properties(), options.environmentVariables());
    Mapping resolved = new Placeholders(its, new Findings()).resolve(mapping, KeyPath.ROOT);
    new PlainSecrets(resolved, apart).check();
    new DescriptionReader(resolved, files, apart).read(its);
    for (Problem problem : apart.all()) {
      if (problem.isError() && known.add(problem)) {
        findings.add(problem.withMessage(problem.message() + " in environments." + environment));
      }
    }
  }
}
