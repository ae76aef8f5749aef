package io.github.fargatealloy.taskdefinition.jvm;

import io.github.fargatealloy.collector.CollectorConfig;
import io.github.fargatealloy.collector.generate.CollectorConfigGenerator;
import io.github.fargatealloy.problem.Problems;
import io.github.fargatealloy.service.ServiceFile;
import io.github.fargatealloy.service.read.ReadOptions;
import io.github.fargatealloy.service.read.ServiceReader;
import io.github.fargatealloy.taskdefinition.TaskDefinitionGenerator;
import java.nio.charset.StandardCharsets;
import java.util.List;
import software.amazon.awssdk.services.ecs.model.KeyValuePair;

/** A description whose task and JVM are as a test says. */
record Described(ServiceFile file, CollectorConfig config) {
  /**
   * @param lines at the top of the description: the task's size and what the JVM gets
   */
  static Described by(String... lines) {
    String description =
        """
        service: orders
        image: 111122223333.dkr.ecr.eu-west-1.amazonaws.com/orders:1.2.3
        telemetry:
          destination:
            grafana-cloud: { secret: "arn:aws:secretsmanager:eu-west-1:111122223333:secret:g-AbCdEf" }
        """
            + String.join("\n", lines);
    ServiceFile file =
        ServiceReader.read(
                "service.yaml", description.getBytes(StandardCharsets.UTF_8), ReadOptions.none())
            .value()
            .orElseThrow();
    return new Described(file, CollectorConfigGenerator.generate(file).value().orElseThrow());
  }

  /** What the JVM of the application reads; empty without the variable. */
  String javaToolOptions() {
    List<KeyValuePair> variables =
        TaskDefinitionGenerator.generate(file.service(), config)
            .containerDefinitions()
            .get(0)
            .environment();
    return variables.stream()
        .filter(variable -> variable.name().equals("JAVA_TOOL_OPTIONS"))
        .map(KeyValuePair::value)
        .findFirst()
        .orElse("");
  }

  /** The application's memory. */
  int memoryMiB() {
    return TaskDefinitionGenerator.generate(file.service(), config)
        .containerDefinitions()
        .get(0)
        .memory();
  }

  Problems problems() {
    return HeapCheck.check(file, config.contribution());
  }
}
