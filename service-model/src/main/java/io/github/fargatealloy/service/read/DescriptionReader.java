package io.github.fargatealloy.service.read;

import io.github.fargatealloy.problem.Findings;
import io.github.fargatealloy.service.AppContainer;
import io.github.fargatealloy.service.ExtraContainer;
import io.github.fargatealloy.service.Identity;
import io.github.fargatealloy.service.Patch;
import io.github.fargatealloy.service.ServiceDescription;
import io.github.fargatealloy.service.Sidecar;
import io.github.fargatealloy.service.Task;
import io.github.fargatealloy.service.TaskRoles;
import io.github.fargatealloy.service.TaskSize;
import io.github.fargatealloy.service.Telemetry;
import io.github.fargatealloy.service.Variables;
import io.github.fargatealloy.service.Volume;
import io.github.fargatealloy.service.deploy.Deployment;
import io.github.fargatealloy.service.deploy.TaskPort;
import io.github.fargatealloy.service.destination.Destination;
import io.github.fargatealloy.service.read.keys.ServiceKeys;
import io.github.fargatealloy.service.read.yaml.Node.Mapping;
import io.github.fargatealloy.service.value.AwsAccount;
import io.github.fargatealloy.service.value.ContainerImage;
import io.github.fargatealloy.service.value.ImageReference;
import io.github.fargatealloy.service.value.Port;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.stream.Stream;

/** Reads the values of one environment, and judges what they mean together. */
final class DescriptionReader {
  private final SectionReader root;

  /** Stands in where the account is not known, so that what needs one is judged even so. */
  private static final AwsAccount UNKNOWN = new AwsAccount("us-east-1", "000000000000");

  private final RelatedFiles files;
  private final Findings findings;

  DescriptionReader(Mapping resolved, RelatedFiles files, Findings findings) {
    this.files = files;
    this.root = SectionReader.of(resolved, KeyPath.ROOT, findings);
    this.findings = findings;
  }

  /** Empty when any problem is an error. */
  Optional<ServiceDescription> read(ReadOptions options) {
    Optional<String> name = root.value(ServiceKeys.SERVICE);
    Optional<ImageReference> written =
        ImageReader.read(root, ServiceKeys.IMAGE, "${project.version}");
    DigestFile digest = new DigestFile(root, files, options.imageDigestFile());
    Optional<ContainerImage> image =
        ContainerImageReader.read(root, ServiceKeys.IMAGE_CREDENTIALS, written.map(digest::pin));
    TaskReader task = new TaskReader(root);
    Optional<TaskSize> size = task.size();
    boolean faultInjection = task.faultInjection();
    TelemetryReader telemetry = new TelemetryReader(root, files);
    Optional<AwsAccount> account =
        AccountReader.read(root, image.map(ContainerImage::reference), telemetry.anySecret());
    DeployReader deploy = new DeployReader(root, files);
    String deployed = deploy.name(name.orElse(""));
    TaskRoles roles = task.roles(deployed, account.orElse(UNKNOWN));
    SortedMap<String, Destination> destinations = telemetry.destinations(account.orElse(UNKNOWN));
    Optional<Sidecar> sidecar = telemetry.sidecar(destinations).read(size, account);
    AppReader appReader = new AppReader(root);
    AppContainer app = appReader.read();
    appReader.checkTmp(app, size, sidecar);
    boolean besideApp = telemetry.hasSidecar(destinations);
    List<Port> ports = new PortsReader(root).read();
    Variables variables = new VariablesReader(root).read(account);
    List<String> kmsKeys = root.values(ServiceKeys.KMS_KEYS);
    SortedMap<String, Volume> volumes = new VolumesReader(root, app).read();
    List<ExtraContainer> containers =
        new ContainersReader(root, account.orElse(UNKNOWN), size, app).read(name, volumes);
    String service = name.orElse("");
    new StartOrderCheck(root, service, app, containers).check();
    StopBudget.check(root, app);
    Optional<String> namespace = root.value(ServiceKeys.NAMESPACE);
    Optional<String> version =
        root.value(ServiceKeys.VERSION).or(() -> written.flatMap(ImageReference::tag));
    Optional<Telemetry> observed =
        sidecar.map(s -> telemetry.read(destinations, name.orElse(""), ports, s));
    new LaunchTypeCheck(root, task.launchType()).check();
    Deployment deployment = deploy.read(deployed, taskPorts(service, ports, containers));
    Optional<Patch> patch = PatchReader.read(root, files);
    // A placeholder without a value is no error in an environment that is not chosen.
    boolean whole =
        Stream.of(name, image, account, size, observed).allMatch(value -> value.isPresent());
    if (findings.hasErrors() || !whole) {
      return Optional.empty();
    }
    return Optional.of(
        new ServiceDescription(
            new Identity(name.orElseThrow(), namespace, version, options.environment()),
            account.orElseThrow(),
            new Task(size.orElseThrow(), task.launchType(), roles, kmsKeys, faultInjection),
            image.orElseThrow(),
            app,
            ports,
            variables,
            List.copyOf(volumes.values()),
            containers,
            observed.orElseThrow(),
            deployment,
            patch));
  }

  /** Those of what runs first are closed when anybody could call them. */
  private static List<TaskPort> taskPorts(
      String service, List<Port> ports, List<ExtraContainer> containers) {
    List<TaskPort> all = new ArrayList<>();
    ports.forEach(port -> all.add(new TaskPort(service, port)));
    containers.stream()
        .filter(container -> !container.runFirst())
        .forEach(
            container ->
                container.ports().forEach(port -> all.add(new TaskPort(container.name(), port))));
    return all;
  }
}
