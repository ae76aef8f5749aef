package io.github.fargatealloy.service.read;

import io.github.fargatealloy.problem.Checked;
import io.github.fargatealloy.problem.Findings;
import io.github.fargatealloy.problem.ProblemCode;
import io.github.fargatealloy.service.ServiceFile;
import io.github.fargatealloy.service.read.keys.ServiceKeys;
import io.github.fargatealloy.service.read.yaml.Node.Mapping;
import io.github.fargatealloy.service.read.yaml.YamlFile;
import io.github.fargatealloy.service.read.yaml.YamlProblems;
import io.github.fargatealloy.service.read.yaml.YamlReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads a service description, and reports everything that is wrong with it at once. */
public final class ServiceReader {
  private ServiceReader() {}

  /** Reads a file; problems name it as the path spells it. */
  public static Checked<ServiceFile> read(Path file, ReadOptions options) {
    Findings findings = new Findings();
    Optional<byte[]> content = YamlFile.bytes(file, findings);
    return content.isEmpty()
        ? Checked.refused(findings.all())
        : read(file.toString(), content.get(), RelatedFiles.beside(file), options);
  }

  /**
   * Reads the content of a file.
   *
   * @param fileName as the user spells it, for the problems
   */
  public static Checked<ServiceFile> read(String fileName, byte[] content, ReadOptions options) {
    return read(fileName, content, RelatedFiles.none(), options);
  }

  /**
   * Reads the content of a file that names others.
   *
   * @param folder what these are relative to
   */
  public static Checked<ServiceFile> read(
      String fileName, byte[] content, Path folder, ReadOptions options) {
    return read(fileName, content, new RelatedFiles(Optional.of(folder)), options);
  }

  private static Checked<ServiceFile> read(
      String fileName, byte[] content, RelatedFiles files, ReadOptions options) {
    Findings findings = new Findings();
    Optional<ServiceFile> file =
        YamlReader.read(fileName, content, findings)
            .flatMap(tree -> read(fileName, tree, files, options, findings));
    return file.isEmpty()
        ? Checked.refused(findings.all())
        : Checked.of(file.get(), findings.all());
  }

  /** Every code that reading can report. */
  public static List<ProblemCode> problemCodes() {
    List<ProblemCode> codes = new ArrayList<>(YamlProblems.all());
    codes.addAll(ServiceProblems.all());
    codes.addAll(ContainerProblems.all());
    codes.addAll(VolumeProblems.all());
    codes.add(LaunchTypeCheck.LAUNCH_TYPE);
    return List.copyOf(codes);
  }

  private static Optional<ServiceFile> read(
      String fileName, Mapping tree, RelatedFiles files, ReadOptions options, Findings findings) {
    Mapping known = (Mapping) new Structure(findings).check(tree, ServiceKeys.ROOT, KeyPath.ROOT);
    Environments environments = Environments.of(known);
    NotSecret.check(environments, findings);
    Variant variant = new Variant(files, options);
    Optional<ServiceFile> chosen =
        environments
            .choose(options.environment(), findings)
            .flatMap(mapping -> variant.read(fileName, mapping, environments.names(), findings));
    environments
        .othersThan(options.environment())
        .forEach((name, mapping) -> variant.judge(name, mapping, findings));
    new SharedNames(environments, files, options).check(findings);
    return findings.hasErrors() ? Optional.empty() : chosen;
  }
}
