package io.github.fargatealloy.pipeline.sidecar;

import io.github.fargatealloy.pipeline.Pipeline;
import io.github.fargatealloy.pipeline.component.AlloyString;
import io.github.fargatealloy.pipeline.component.EcsContainerMetricsReceiver;
import io.github.fargatealloy.pipeline.component.MemoryLimiter;
import io.github.fargatealloy.pipeline.component.OtlpReceiver;
import io.github.fargatealloy.pipeline.component.TransformProcessor;
import io.github.fargatealloy.service.Destination;
import io.github.fargatealloy.service.SecretReference;
import io.github.fargatealloy.service.ServiceDescription;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;

/**
 * What a service's sidecar runs.
 *
 * @param secrets environment variables that the configuration reads, by name
 */
record SidecarPlan(Pipeline pipeline, SortedMap<String, SecretReference> secrets) {

  static SidecarPlan of(ServiceDescription service) {
    DestinationPlan destination = plan(service.telemetry().destination());
    OtlpReceiver app =
        new OtlpReceiver(
            "app",
            AlloySidecar.loopback(AlloySidecar.OTLP_GRPC_PORT),
            AlloySidecar.loopback(AlloySidecar.OTLP_HTTP_PORT));
    MemoryLimiter limiter = new MemoryLimiter("sidecar", 80, 20);
    TransformProcessor identity = identity(service);

    Pipeline.Builder pipeline = Pipeline.builder().add(app).connect(app, limiter);
    if (service.telemetry().ecsMetrics()) {
      EcsContainerMetricsReceiver ecs = new EcsContainerMetricsReceiver("ecs_task");
      pipeline.add(ecs).connect(ecs, limiter);
    }
    pipeline
        .add(limiter)
        .connect(limiter, identity)
        .add(identity)
        .connect(identity, destination.exporter())
        .add(destination.exporter());
    destination.handlers().forEach(pipeline::add);
    return new SidecarPlan(pipeline.build(), destination.secrets());
  }

  private static DestinationPlan plan(Destination destination) {
    if (destination instanceof Destination.GrafanaCloud grafanaCloud) {
      return GrafanaCloudPlan.of(grafanaCloud);
    }
    throw new IllegalStateException("no plan for " + destination);
  }

  private static TransformProcessor identity(ServiceDescription service) {
    List<AlloyString> common = IdentityStatements.forAnySignal(service);
    List<AlloyString> metrics = new ArrayList<>(common);
    if (service.telemetry().ecsMetrics()) {
      metrics.addAll(IdentityStatements.forEcsMetrics(service.account()));
    }
    return new TransformProcessor("service", metrics, common, common);
  }
}
