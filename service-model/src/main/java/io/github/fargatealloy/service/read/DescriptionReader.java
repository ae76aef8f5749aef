package io.github.fargatealloy.service.read;

import io.github.fargatealloy.problem.Findings;
import io.github.fargatealloy.service.AppContainer;
import io.github.fargatealloy.service.AwsAccount;
import io.github.fargatealloy.service.Destination;
import io.github.fargatealloy.service.ImageReference;
import io.github.fargatealloy.service.Port;
import io.github.fargatealloy.service.SecretReference;
import io.github.fargatealloy.service.SecretReference.SecretsManager;
import io.github.fargatealloy.service.ServiceDescription;
import io.github.fargatealloy.service.Sidecar;
import io.github.fargatealloy.service.TaskSize;
import io.github.fargatealloy.service.Telemetry;
import io.github.fargatealloy.service.deploy.Deployment;
import io.github.fargatealloy.service.read.keys.ServiceKeys;
import io.github.fargatealloy.service.read.yaml.Node.Mapping;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;

/** Reads the values of one environment, and judges what they mean together. */
final class DescriptionReader {
  private final SectionReader root;
  private final Findings findings;

  DescriptionReader(Mapping resolved, Findings findings) {
    this.root = SectionReader.of(resolved, KeyPath.ROOT, findings);
    this.findings = findings;
  }

  /** Empty when any problem is an error. */
  Optional<ServiceDescription> read(Optional<String> environment) {
    Optional<String> name = root.value(ServiceKeys.SERVICE);
    Optional<ImageReference> image =
        ImageReader.read(root, ServiceKeys.IMAGE, "${project.version}");
    TaskReader task = new TaskReader(root);
    Optional<TaskSize> size = task.size();
    TelemetryReader telemetry = new TelemetryReader(root);
    Optional<SecretsManager> destination = telemetry.secret();
    Optional<AwsAccount> account = AccountReader.read(root, image, destination);
    Optional<Sidecar> sidecar = telemetry.sidecar().read(size, account);
    AppReader appReader = new AppReader(root);
    AppContainer app = appReader.read();
    appReader.checkTmp(app, size, sidecar);
    sidecar.ifPresent(s -> StopBudget.check(root, app, s));
    List<Port> ports = new PortsReader(root).read();
    VariablesReader variables = new VariablesReader(root);
    SortedMap<String, String> plain = variables.plain();
    SortedMap<String, SecretReference> secrets = variables.secrets(account);
    variables.checkSources();
    Optional<String> namespace = root.value(ServiceKeys.NAMESPACE);
    Optional<String> version =
        root.value(ServiceKeys.VERSION).or(() -> image.flatMap(ImageReference::tag));
    boolean ecsMetrics = telemetry.ecsMetrics();
    Deployment deployment = new DeployReader(root).read(ports);
    if (findings.hasErrors()) {
      return Optional.empty();
    }
    return Optional.of(
        new ServiceDescription(
            name.orElseThrow(),
            namespace,
            version,
            environment,
            image.orElseThrow(),
            account.orElseThrow(),
            size.orElseThrow(),
            task.roles(name.orElseThrow(), account.orElseThrow()),
            app,
            ports,
            plain,
            secrets,
            new Telemetry(
                new Destination.GrafanaCloud(destination.orElseThrow()),
                sidecar.orElseThrow(),
                ecsMetrics),
            deployment));
  }
}
