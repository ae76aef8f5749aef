package io.github.fargatealloy.service.read;

import io.github.fargatealloy.problem.Checked;
import io.github.fargatealloy.service.ServiceFile;
import java.nio.charset.StandardCharsets;

/** Descriptions to vary in tests. */
final class Descriptions {
  static final String MINIMAL =
      """
      service: orders
      image: 111122223333.dkr.ecr.eu-west-1.amazonaws.com/orders:1.2.3
      task: { cpu: 1 vCPU, memory: 2 GB }
      telemetry:
        destination:
          grafana-cloud:
            secret: arn:aws:secretsmanager:eu-west-1:111122223333:secret:orders/grafana-cloud-AbCdEf
      """;

  private Descriptions() {}

  static Checked<ServiceFile> read(String text) {
    return read(text, ReadOptions.none());
  }

  static Checked<ServiceFile> read(String text, ReadOptions options) {
    return ServiceReader.read("service.yaml", text.getBytes(StandardCharsets.UTF_8), options);
  }
}
