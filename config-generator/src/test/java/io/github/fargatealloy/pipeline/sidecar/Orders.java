package io.github.fargatealloy.pipeline.sidecar;

import io.github.fargatealloy.service.AppContainer;
import io.github.fargatealloy.service.CpuArchitecture;
import io.github.fargatealloy.service.Identity;
import io.github.fargatealloy.service.Jvm;
import io.github.fargatealloy.service.LaunchType;
import io.github.fargatealloy.service.Outage;
import io.github.fargatealloy.service.ServiceDescription;
import io.github.fargatealloy.service.ServiceFile;
import io.github.fargatealloy.service.Sidecar;
import io.github.fargatealloy.service.SourceMap;
import io.github.fargatealloy.service.StartUp;
import io.github.fargatealloy.service.Task;
import io.github.fargatealloy.service.TaskRoles;
import io.github.fargatealloy.service.TaskSize;
import io.github.fargatealloy.service.Telemetry;
import io.github.fargatealloy.service.Variables;
import io.github.fargatealloy.service.deploy.Capacity;
import io.github.fargatealloy.service.deploy.Deployment;
import io.github.fargatealloy.service.deploy.SecurityGroups;
import io.github.fargatealloy.service.destination.Destination;
import io.github.fargatealloy.service.destination.GrafanaCloud;
import io.github.fargatealloy.service.processing.Processing;
import io.github.fargatealloy.service.source.EcsMetrics;
import io.github.fargatealloy.service.source.Sources;
import io.github.fargatealloy.service.value.AwsAccount;
import io.github.fargatealloy.service.value.ContainerImage;
import io.github.fargatealloy.service.value.ImageReference;
import io.github.fargatealloy.service.value.Port;
import io.github.fargatealloy.service.value.RoutedSignal;
import io.github.fargatealloy.service.value.SecretReference;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;

/** A service as a team describes it, with one thing changed at a time. */
public final class Orders {
  private static final AwsAccount ACCOUNT = new AwsAccount("eu-west-1", "111122223333");
  private static final SecretReference.SecretsManager SECRET =
      new SecretReference.SecretsManager(
          ACCOUNT.arn("secretsmanager", "secret:orders/grafana-cloud-AbCdEf"), "", "", "");

  private final String namespace;
  private final String alloy;
  private final int sidecarMemoryMiB;
  private final SortedMap<String, Destination> destinations;
  private final SortedMap<RoutedSignal, List<String>> routes;
  private final Sources sources;
  private final Processing processing;
  private final Optional<Outage> outage;

  private Orders(
      String namespace,
      String alloy,
      int sidecarMemoryMiB,
      SortedMap<String, Destination> destinations,
      SortedMap<RoutedSignal, List<String>> routes,
      Sources sources,
      Processing processing,
      Optional<Outage> outage) {
    this.namespace = namespace;
    this.alloy = alloy;
    this.sidecarMemoryMiB = sidecarMemoryMiB;
    this.destinations = destinations;
    this.routes = routes;
    this.sources = sources;
    this.processing = processing;
    this.outage = outage;
  }

  public static Orders toGrafanaCloud() {
    return to(Map.of("grafana-cloud", new GrafanaCloud(SECRET)));
  }

  public static Orders to(Destination destination) {
    return to(Map.of(destination.kind(), destination));
  }

  public static Orders to(Map<String, Destination> destinations) {
    return new Orders(
        "shop",
        "grafana/alloy:v1.18.1",
        512,
        new TreeMap<>(destinations),
        new TreeMap<>(),
        Sources.usual(),
        Processing.usual(),
        Optional.empty());
  }

  public Orders withNamespace(String name) {
    return new Orders(
        name, alloy, sidecarMemoryMiB, destinations, routes, sources, processing, outage);
  }

  public Orders withAlloy(String image) {
    return new Orders(
        namespace, image, sidecarMemoryMiB, destinations, routes, sources, processing, outage);
  }

  public Orders withSidecarMemory(int memoryMiB) {
    return new Orders(
        namespace, alloy, memoryMiB, destinations, routes, sources, processing, outage);
  }

  public Orders withRoute(RoutedSignal signal, String... names) {
    SortedMap<RoutedSignal, List<String>> more = new TreeMap<>(routes);
    more.put(signal, List.of(names));
    return new Orders(
        namespace, alloy, sidecarMemoryMiB, destinations, more, sources, processing, outage);
  }

  public Orders withSources(Sources others) {
    return new Orders(
        namespace, alloy, sidecarMemoryMiB, destinations, routes, others, processing, outage);
  }

  public Orders withoutEcsMetrics() {
    Sources all = sources;
    return withSources(
        new Sources(
            EcsMetrics.NONE,
            all.scrapes(),
            all.nginx(),
            all.statsdPort(),
            all.stdout(),
            all.profiles(),
            all.self()));
  }

  public Orders withProcessing(Processing other) {
    return new Orders(
        namespace, alloy, sidecarMemoryMiB, destinations, routes, sources, other, outage);
  }

  public Orders withOutage(int seconds, int spansPerSecond) {
    return new Orders(
        namespace,
        alloy,
        sidecarMemoryMiB,
        destinations,
        routes,
        sources,
        processing,
        Optional.of(new Outage(seconds, spansPerSecond)));
  }

  public ServiceFile file() {
    Sidecar sidecar =
        new Sidecar(
            new ContainerImage(ImageReference.parse(alloy), Optional.empty()),
            sidecarMemoryMiB,
            128,
            55,
            Sidecar.Gate.START,
            OptionalInt.empty(),
            new Sidecar.ConfigDelivery.InTaskDefinition());
    ServiceDescription orders =
        new ServiceDescription(
            new Identity(
                "orders", Optional.of(namespace), Optional.of("1.2.3"), Optional.of("production")),
            ACCOUNT,
            new Task(
                new TaskSize(1024, 2048, CpuArchitecture.ARM64, TaskSize.USUAL_STORAGE_GIB),
                LaunchType.FARGATE,
                new TaskRoles(
                    ACCOUNT.iamArn("role/orders-execution"), ACCOUNT.iamArn("role/orders-task")),
                List.of(),
                false),
            new ContainerImage(
                ImageReference.parse("111122223333.dkr.ecr.eu-west-1.amazonaws.com/orders:1.2.3"),
                Optional.empty()),
            new AppContainer(
                List.of(),
                new Jvm(Optional.empty(), StartUp.BALANCED, List.of()),
                new TreeMap<>(),
                60,
                true,
                64,
                false,
                Optional.empty(),
                Optional.empty()),
            List.of(new Port(8080, "http")),
            Variables.none(),
            List.of(),
            List.of(),
            new Telemetry(
                destinations,
                routes,
                sources,
                processing,
                Telemetry.Placement.SIDECAR,
                sidecar,
                outage,
                List.of(),
                new TreeMap<>()),
            new Deployment(
                "orders",
                "default",
                List.of(),
                new SecurityGroups(List.of(), List.of(), List.of()),
                false,
                2,
                Capacity.FARGATE,
                Optional.empty(),
                false,
                30,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                new TreeMap<>()),
            Optional.empty());
    return new ServiceFile(orders, new SourceMap("service.yaml", Map.of()), List.of());
  }
}
