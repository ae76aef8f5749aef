package io.github.fargatealloy.deploy.terraform;

import io.github.fargatealloy.deploy.ServiceStack;
import java.util.List;
import java.util.stream.Collectors;

/** How the module is called, and its variables and outputs as tables. */
final class ModuleReadme {
  private ModuleReadme() {}

  static String of(ServiceStack stack, List<Variable> variables, List<Output> outputs) {
    String required =
        variables.stream()
            .filter(variable -> variable.fallback().isEmpty())
            .map(variable -> "  " + variable.name() + " = ...\n")
            .collect(Collectors.joining());
    return """
        # Terraform module of %1$s

        One block is the whole service:

        ```hcl
        module "%2$s" {
          source = "./terraform"
        %3$s}
        ```

        | variable | type | default | |
        |---|---|---|---|
        %4$s
        | output | |
        |---|---|
        %5$s"""
        .formatted(
            stack.name(),
            stack.name().replace('-', '_'),
            required,
            variables.stream().map(ModuleReadme::row).collect(Collectors.joining()),
            outputs.stream()
                .map(output -> "| `" + output.name() + "` | " + output.description() + " |\n")
                .collect(Collectors.joining()));
  }

  private static String row(Variable variable) {
    String fallback =
        variable.fallback().map(value -> "`" + HclPrinter.inline(value) + "`").orElse("*required*");
    String[] cells = {
      "`" + variable.name() + "`",
      "`" + variable.type() + "`",
      fallback,
      variable.description() + (variable.sensitive() ? " *Sensitive.*" : "")
    };
    return "| " + String.join(" | ", cells) + " |\n";
  }
}
