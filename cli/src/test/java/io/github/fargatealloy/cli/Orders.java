package io.github.fargatealloy.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A service's project as the tests of several commands have it. */
final class Orders {
  static final String SERVICE =
      """
      service: orders
      image: 111122223333.dkr.ecr.eu-west-1.amazonaws.com/orders:${project.version}
      task: { cpu: 0.5 vCPU, memory: 1 GB }
      telemetry:
        destination:
          grafana-cloud:
            secret: arn:aws:secretsmanager:eu-west-1:111122223333:secret:grafana-cloud-AbCdEf
      """;

  private Orders() {}

  static void describe(Path project, String text) throws IOException {
    Files.writeString(project.resolve("service.yaml"), text);
  }

  static void pom(Path project, String artifactId, String version) throws IOException {
    Files.writeString(
        project.resolve("pom.xml"),
        """
        <project>
          <parent><artifactId>parent</artifactId><version>%s</version></parent>
          <artifactId>%s</artifactId>
        </project>
        """
            .formatted(version, artifactId));
  }

  static Path artifact(Path project, String name) {
    return project.resolve("target/fargate").resolve(name);
  }
}
