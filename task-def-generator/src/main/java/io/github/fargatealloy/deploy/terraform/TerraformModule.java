package io.github.fargatealloy.deploy.terraform;

import io.github.fargatealloy.deploy.ServiceStack;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** {@code terraform/}: a module whose defaults are the service, one block to call it. */
public final class TerraformModule {
  private TerraformModule() {}

  /** Text by path. */
  public static SortedMap<String, String> of(ServiceStack stack) {
    List<Variable> variables = ModuleVariables.of(stack);
    List<Output> outputs = ModuleOutputs.of(stack);
    SortedMap<String, String> files = new TreeMap<>();
    files.put("terraform/main.tf", HclPrinter.print(new ModuleResources(stack).statements()));
    files.put(
        "terraform/variables.tf",
        HclPrinter.print(variables.stream().map(Variable::block).toList()));
    files.put(
        "terraform/outputs.tf", HclPrinter.print(outputs.stream().map(Output::block).toList()));
    files.put("terraform/versions.tf", HclPrinter.print(List.of(versions(stack))));
    files.put("terraform/README.md", ModuleReadme.of(stack, variables, outputs));
    CollectorContainer.of(stack)
        .filter(collector -> collector.config().isPresent())
        .ifPresent(
            collector ->
                files.put("terraform/" + collector.path(), collector.config().get().text()));
    stack
        .daemon()
        .ifPresent(
            daemon -> files.put("terraform/" + DaemonResources.path(), daemon.config().text()));
    return files;
  }

  private static Hcl.Block versions(ServiceStack stack) {
    return new Hcl.Block(
        "terraform",
        List.of(),
        List.of(
            new Hcl.Attribute("required_version", Hcl.text(">= 1.5")),
            new Hcl.Block(
                "required_providers",
                List.of(),
                List.of(
                    new Hcl.Attribute(
                        "aws",
                        new Hcl.Members(
                            new TreeMap<>(
                                Map.of(
                                    "source", Hcl.text("hashicorp/aws"),
                                    "version",
                                        Hcl.text(
                                            stack.daemon().isPresent()
                                                ? DaemonResources.PROVIDER_VERSION
                                                : ">= 5.90")))))))));
  }
}
