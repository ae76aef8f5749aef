package io.github.fargatealloy.pipeline.sidecar;

import io.github.fargatealloy.collector.AlloySidecar;
import io.github.fargatealloy.collector.AppExport;
import io.github.fargatealloy.collector.Routing;
import io.github.fargatealloy.contribution.Contribution;
import io.github.fargatealloy.contribution.ListenPort;
import io.github.fargatealloy.pipeline.Pipeline;
import io.github.fargatealloy.pipeline.component.FileStorage;
import io.github.fargatealloy.pipeline.sidecar.destination.DestinationPlan;
import io.github.fargatealloy.pipeline.sidecar.destination.DestinationSite;
import io.github.fargatealloy.pipeline.sidecar.destination.Destinations;
import io.github.fargatealloy.pipeline.sidecar.destination.QueueBudget;
import io.github.fargatealloy.pipeline.sidecar.processing.ProcessingKinds;
import io.github.fargatealloy.pipeline.sidecar.processing.ProcessingSite;
import io.github.fargatealloy.pipeline.sidecar.source.SourceKinds;
import io.github.fargatealloy.pipeline.sidecar.source.SourcePlan;
import io.github.fargatealloy.pipeline.sidecar.source.SourceSite;
import io.github.fargatealloy.service.ServiceDescription;
import io.github.fargatealloy.service.Telemetry.Placement;
import io.github.fargatealloy.service.value.RoutedSignal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * What a service's sidecar runs, and what its task must have for it.
 *
 * @param contribution everything but the pipeline's components, which are in the pipeline
 */
record SidecarPlan(Pipeline pipeline, Contribution contribution) {

  /** The plan of a description whose routing is sound. */
  static SidecarPlan of(ServiceDescription service) {
    Routing routing = Routing.of(service.telemetry());
    boolean stdout = service.telemetry().sources().stdout().usesFireLens();
    Set<RoutedSignal> collected = routing.collected(stdout);
    FileStorage storage = new FileStorage("queue", AlloySidecar.STORAGE_PATH + "/queue");
    List<DestinationPlan> destinations = destinations(service, routing, stdout, storage);
    List<SourcePlan> sources = SourceKinds.plan(new SourceSite(service, collected));

    PipelineAssembly assembly = new PipelineAssembly();
    sources.forEach(assembly::source);
    ProcessingKinds.stages(new ProcessingSite(service, collected)).forEach(assembly::stage);
    destinations.forEach(assembly::destination);
    Pipeline pipeline = assembly.build(storage);

    Contribution.Builder contribution = Contribution.builder();
    AppExport.variables(service, collected).forEach(contribution::appVariable);
    if (service.telemetry().placement() == Placement.SIDECAR) {
      contribution.port(ListenPort.tcp(AlloySidecar.SERVER_PORT, "the sidecar's health check"));
    }
    sources.forEach(source -> contribution.addAll(source.contribution()));
    destinations.forEach(plan -> contribution.addAll(plan.contribution()));
    return new SidecarPlan(pipeline, contribution.build());
  }

  private static List<DestinationPlan> destinations(
      ServiceDescription service, Routing routing, boolean stdout, FileStorage storage) {
    QueueBudget queues = QueueSize.budget(service, storage.id());
    List<DestinationPlan> plans = new ArrayList<>();
    routing
        .destinations()
        .forEach(
            (name, destination) ->
                plans.add(
                    Destinations.plan(
                        destination,
                        new DestinationSite(name, routing.to(name), service, stdout, queues))));
    return plans;
  }
}
