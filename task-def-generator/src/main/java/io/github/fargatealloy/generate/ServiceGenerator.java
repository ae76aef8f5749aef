package io.github.fargatealloy.generate;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.fargatealloy.artifact.Artifacts;
import io.github.fargatealloy.collector.CollectorConfig;
import io.github.fargatealloy.collector.generate.CollectorConfigGenerator;
import io.github.fargatealloy.cost.EstimateLines;
import io.github.fargatealloy.cost.PriceTable;
import io.github.fargatealloy.cost.PriceTableReader;
import io.github.fargatealloy.cost.TaskEstimate;
import io.github.fargatealloy.deploy.PlainFiles;
import io.github.fargatealloy.deploy.ServiceStack;
import io.github.fargatealloy.deploy.cloudformation.CloudFormationTemplate;
import io.github.fargatealloy.deploy.guide.DeployGuide;
import io.github.fargatealloy.deploy.terraform.TerraformModule;
import io.github.fargatealloy.problem.Checked;
import io.github.fargatealloy.problem.Problems;
import io.github.fargatealloy.service.ServiceDescription;
import io.github.fargatealloy.service.ServiceFile;
import io.github.fargatealloy.service.read.ReadOptions;
import io.github.fargatealloy.service.read.ServiceReader;
import io.github.fargatealloy.taskdefinition.SdkJson;
import io.github.fargatealloy.taskdefinition.TaskDefinitionGenerator;
import io.github.fargatealloy.taskdefinition.check.Locator;
import io.github.fargatealloy.taskdefinition.check.TaskDefinitionChecker;
import io.github.fargatealloy.taskdefinition.jvm.HeapCheck;
import io.github.fargatealloy.taskdefinition.patch.PatchedDefinition;
import io.github.fargatealloy.taskdefinition.patch.TaskDefinitionPatch;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import software.amazon.awssdk.services.ecs.model.RegisterTaskDefinitionRequest;

/**
 * Makes everything that a service description becomes, and judges all of it before it is written.
 */
public final class ServiceGenerator {
  /** Warnings on the description, which then need not be said again in the words of ECS. */
  private static final Set<String> SAID_BY_READING = Set.of("health-check-timing");

  private ServiceGenerator() {}

  /**
   * Reads and generates; writes nothing.
   *
   * @param file as the user spells it, which is how problems name it
   */
  public static Checked<Artifacts> generate(Path file, ReadOptions options) {
    return generate(file, options, Map.of());
  }

  /**
   * Like {@link #generate(Path, ReadOptions)} with what only the application's build knows.
   *
   * @param variables environment variables of the application; where the description has one of the
   *     same name, that one counts
   */
  public static Checked<Artifacts> generate(
      Path file, ReadOptions options, Map<String, String> variables) {
    return ServiceReader.read(file, options)
        .flatMap(
            read ->
                generate(
                    new ServiceFile(
                        read.service().withDefaults(variables),
                        read.sources(),
                        read.environments())));
  }

  /**
   * Like {@link #generate(Path, ReadOptions)} for a description that is not a file.
   *
   * @param fileName how problems name it
   */
  public static Checked<Artifacts> generate(String fileName, byte[] content, ReadOptions options) {
    return ServiceReader.read(fileName, content, options).flatMap(ServiceGenerator::generate);
  }

  /**
   * Like {@link #generate(String, byte[], ReadOptions)} for one that names other files.
   *
   * @param folder what these are relative to
   */
  public static Checked<Artifacts> generate(
      String fileName, byte[] content, Path folder, ReadOptions options) {
    return ServiceReader.read(fileName, content, folder, options)
        .flatMap(ServiceGenerator::generate);
  }

  private static Checked<Artifacts> generate(ServiceFile file) {
    return CollectorConfigGenerator.generate(file).flatMap(config -> generate(file, config));
  }

  private static Checked<Artifacts> generate(ServiceFile file, CollectorConfig config) {
    RegisterTaskDefinitionRequest definition =
        TaskDefinitionGenerator.generate(file.service(), config);
    Locator described = new DescriptionLocator(definition, config.container(), file.sources());
    return patched(file, SdkJson.tree(definition))
        .flatMap(
            patched -> generate(file, config, patched.definition(), patched.locator(described)));
  }

  private static Checked<Artifacts> generate(
      ServiceFile file, CollectorConfig config, ObjectNode definition, Locator locator) {
    Problems problems =
        ConfigDeliveryCheck.check(file, config)
            .and(HeapCheck.check(file, config.contribution()))
            .and(ofDefinition(file, definition, locator))
            .and(SpotNotice.check(file, definition));
    Checked<ObjectNode> judged =
        problems.hasErrors() ? Checked.refused(problems) : Checked.of(definition, problems);
    Checked<PriceTable> prices = prices(file);
    return judged.flatMap(
        right ->
            prices.flatMap(
                table ->
                    stack(file, config, right)
                        .flatMap(
                            stack ->
                                Checked.of(
                                    artifacts(file, config, stack, table), Problems.none()))));
  }

  private static Checked<ServiceStack> stack(
      ServiceFile file, CollectorConfig config, ObjectNode definition) {
    ServiceStack stack = ServiceStack.of(file.service(), config, definition);
    Problems problems = PolicySize.check(file, stack);
    return problems.hasErrors() ? Checked.refused(problems) : Checked.of(stack, problems);
  }

  private static Problems ofDefinition(ServiceFile file, ObjectNode definition, Locator locator) {
    return Problems.of(
        TaskDefinitionChecker.check(definition, locator).stream()
            .filter(
                problem ->
                    !SAID_BY_READING.contains(problem.code())
                        || !problem.location().file().equals(file.sources().file()))
            .toList());
  }

  /** The team's own table, else the one that comes with the generator. */
  private static Checked<PriceTable> prices(ServiceFile file) {
    return file.service()
        .deployment()
        .prices()
        .map(
            own ->
                PriceTableReader.read(
                    own.path(), own.text(), file.sources().locate("deploy.prices")))
        .orElseGet(() -> Checked.of(PriceTableReader.standard(), Problems.none()));
  }

  private static Checked<PatchedDefinition> patched(ServiceFile file, ObjectNode definition) {
    return file.service()
        .taskDefinitionPatch()
        .map(
            patch ->
                TaskDefinitionPatch.apply(
                    patch.text(), beside(file.sources().file(), patch.path()), definition))
        .orElseGet(() -> Checked.of(new PatchedDefinition(definition, Map.of()), Problems.none()));
  }

  private static String beside(String description, String path) {
    return Path.of(description).resolveSibling(path).toString();
  }

  private static Artifacts artifacts(
      ServiceFile file, CollectorConfig config, ServiceStack stack, PriceTable prices) {
    ServiceDescription service = file.service();
    SortedMap<String, String> files = new TreeMap<>(PlainFiles.of(stack));
    config.file().ifPresent(its -> files.put(its.name(), its.text()));
    files.put("cloudformation.yaml", CloudFormationTemplate.of(stack));
    files.putAll(TerraformModule.of(stack));
    TaskEstimate estimate = TaskEstimate.of(service, config, stack.taskDefinition(), prices);
    files.put("DEPLOY.md", DeployGuide.of(service, config, stack, estimate));
    return new Artifacts(
        files,
        EstimateLines.of(estimate),
        service.identity().environment().isPresent() ? List.of() : file.environments());
  }
}
