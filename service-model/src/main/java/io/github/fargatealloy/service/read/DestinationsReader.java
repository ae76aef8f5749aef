package io.github.fargatealloy.service.read;

import io.github.fargatealloy.service.destination.CloudWatch;
import io.github.fargatealloy.service.destination.Destination;
import io.github.fargatealloy.service.destination.GrafanaCloud;
import io.github.fargatealloy.service.read.keys.AuthKeys;
import io.github.fargatealloy.service.read.keys.DestinationKeys;
import io.github.fargatealloy.service.value.AwsAccount;
import io.github.fargatealloy.service.value.SecretReference.SecretsManager;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Reads where telemetry goes: each kind by its word, or several of a kind by names. */
final class DestinationsReader {
  private final SectionReader telemetry;

  DestinationsReader(SectionReader telemetry) {
    this.telemetry = telemetry;
  }

  /** A secret whose ARN may tell the account and the region of the task. */
  Optional<SecretsManager> anySecret() {
    return Stream.concat(
            telemetry.optional(DestinationKeys.DESTINATION).stream(),
            telemetry.sections(DestinationKeys.DESTINATIONS).values().stream())
        .flatMap(DestinationsReader::secrets)
        .findFirst();
  }

  private static Stream<SecretsManager> secrets(SectionReader kinds) {
    Optional<SecretsManager> grafana =
        kinds
            .optional(DestinationKeys.GRAFANA_CLOUD)
            .flatMap(section -> section.value(DestinationKeys.SECRET));
    Optional<SecretsManager> otlp =
        kinds
            .optional(DestinationKeys.OTLP)
            .flatMap(section -> section.optional(AuthKeys.BASIC))
            .flatMap(section -> section.value(AuthKeys.BASIC_SECRET));
    return Stream.concat(grafana.stream(), otlp.stream());
  }

  /** The destinations by name; without those that were refused. */
  SortedMap<String, Destination> read(AwsAccount account) {
    SortedMap<String, Destination> destinations = new TreeMap<>();
    telemetry
        .optional(DestinationKeys.DESTINATION)
        .ifPresent(
            kinds -> kinds(kinds, account).forEach(found -> destinations.put(found.kind(), found)));
    for (Map.Entry<String, SectionReader> named :
        telemetry.sections(DestinationKeys.DESTINATIONS).entrySet()) {
      List<Destination> found = kinds(named.getValue(), account);
      boolean taken = destinations.containsKey(named.getKey());
      if (found.size() > 1 || taken) {
        refuse(named.getValue(), taken);
      }
      found.stream().findFirst().ifPresent(first -> destinations.put(named.getKey(), first));
    }
    return destinations;
  }

  private void refuse(SectionReader named, boolean taken) {
    named.refuse(
        ServiceProblems.NAME_CONFLICT,
        named.location(),
        taken
            ? named.path() + " must have a name of its own, but destination has it too"
            : named.path() + " must be one destination, but has several kinds",
        "give each destination a name of its own");
  }

  private static List<Destination> kinds(SectionReader kinds, AwsAccount account) {
    List<Destination> found = new ArrayList<>();
    kinds
        .optional(DestinationKeys.GRAFANA_CLOUD)
        .flatMap(section -> WholeSecret.read(section, DestinationKeys.SECRET))
        .ifPresent(secret -> found.add(new GrafanaCloud(secret)));
    kinds
        .optional(DestinationKeys.OTLP)
        .flatMap(section -> OtlpReader.read(section, account))
        .ifPresent(found::add);
    kinds
        .optional(DestinationKeys.SELF_HOSTED)
        .map(section -> SelfHostedReader.read(section, account))
        .ifPresent(found::add);
    kinds
        .optional(DestinationKeys.AWS)
        .map(section -> AwsReader.aws(section, account))
        .ifPresent(found::add);
    kinds.optional(DestinationKeys.ADOT).flatMap(AwsReader::adot).ifPresent(found::add);
    kinds.optional(DestinationKeys.CLOUDWATCH).ifPresent(section -> found.add(new CloudWatch()));
    return found;
  }
}
