package io.github.fargatealloy.pipeline.sidecar;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.fargatealloy.collector.AlloyConfig;
import io.github.fargatealloy.pipeline.real.OtlpSource;
import io.github.fargatealloy.pipeline.real.RealAlloy;
import io.github.fargatealloy.pipeline.real.TaskMetadata;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.UnaryOperator;

/** An application and the real Alloy, with a destination whose backend is on this machine. */
record BackendFlow(TaskMetadata metadata, RealAlloy alloy, OtlpSource app)
    implements AutoCloseable {

  /**
   * Reports the calling test as skipped when there is no Alloy.
   *
   * @param destination of {@link Variants}
   * @param address of the backend in the configuration
   * @param port where the backend is instead
   */
  static BackendFlow start(String destination, String address, int port, Path directory)
      throws Exception {
    return start(destination, address, port, directory, UnaryOperator.identity());
  }

  /**
   * @param change to the text of the configuration
   */
  static BackendFlow start(
      String destination, String address, int port, Path directory, UnaryOperator<String> change)
      throws Exception {
    RealAlloy.assumeInstalled();
    Orders orders = Orders.to(Variants.destinations().get(destination)).withoutEcsMetrics();
    AlloyConfig config = AlloyConfigGenerator.generate(orders.file()).value().orElseThrow();
    assertThat(config.text()).contains(address);
    String text = change.apply(config.text()).replace(address, local(address, port));
    TaskMetadata metadata = TaskMetadata.start();
    RealAlloy alloy =
        RealAlloy.of(
                new AlloyConfig(text, config.stabilityLevel(), config.contribution()),
                directory,
                Map.of("ECS_CONTAINER_METADATA_URI_V4", metadata.uri()),
                Map.of(port, port))
            .start();
    OtlpSource app = new OtlpSource(alloy.port(4318), Map.of("service.name", "orders"));
    return new BackendFlow(metadata, alloy, app);
  }

  /** In the form that the address has. */
  private static String local(String address, int port) {
    String local = "127.0.0.1:" + port;
    if (address.startsWith("\"")) {
      return '"' + local + '"';
    }
    return address.startsWith("sys") ? "\"http://" + local + '"' : "http://" + local;
  }

  @Override
  public void close() {
    alloy.close();
    metadata.close();
  }
}
