package io.github.fargatealloy.generate;

import io.github.fargatealloy.collector.CollectorConfig;
import io.github.fargatealloy.collector.generate.CollectorConfigGenerator;
import io.github.fargatealloy.deploy.ServiceStack;
import io.github.fargatealloy.service.ServiceFile;
import io.github.fargatealloy.service.read.ReadOptions;
import io.github.fargatealloy.service.read.ServiceReader;
import io.github.fargatealloy.taskdefinition.SdkJson;
import io.github.fargatealloy.taskdefinition.TaskDefinitionGenerator;
import java.nio.charset.StandardCharsets;

/** What the files of a description are made from. */
public final class StackOf {
  private StackOf() {}

  public static ServiceStack description(String description) {
    ServiceFile file =
        ServiceReader.read(
                "service.yaml", description.getBytes(StandardCharsets.UTF_8), ReadOptions.none())
            .value()
            .orElseThrow();
    CollectorConfig config = CollectorConfigGenerator.generate(file).value().orElseThrow();
    return ServiceStack.of(
        file.service(),
        config,
        SdkJson.tree(TaskDefinitionGenerator.generate(file.service(), config)));
  }
}
