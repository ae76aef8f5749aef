package io.github.fargatealloy.service.read;

import io.github.fargatealloy.service.destination.OtlpAuth;
import io.github.fargatealloy.service.destination.SelfHosted;
import io.github.fargatealloy.service.destination.SelfHosted.Backend;
import io.github.fargatealloy.service.read.keys.DestinationKeys;
import io.github.fargatealloy.service.read.keys.Key;
import io.github.fargatealloy.service.read.keys.Shape;
import io.github.fargatealloy.service.value.AwsAccount;
import java.util.Optional;

/** Reads backends that a team runs itself. */
final class SelfHostedReader {
  private final SectionReader section;
  private final AwsAccount account;

  private SelfHostedReader(SectionReader section, AwsAccount account) {
    this.section = section;
    this.account = account;
  }

  static SelfHosted read(SectionReader section, AwsAccount account) {
    SelfHostedReader reader = new SelfHostedReader(section, account);
    return new SelfHosted(
        reader.backend(DestinationKeys.PROMETHEUS, true),
        reader.backend(DestinationKeys.LOKI, true),
        reader.backend(DestinationKeys.TEMPO, false),
        reader.backend(DestinationKeys.PYROSCOPE, true));
  }

  private Optional<Backend> backend(Key<Shape.Either<String>> key, boolean urlOnly) {
    Optional<SectionReader> detailed = section.detailed(key);
    Optional<Backend> backend =
        detailed.isPresent()
            ? detailed.flatMap(this::detailed)
            : section
                .simple(key)
                .map(url -> new Backend(url, new OtlpAuth.None(), Optional.empty()));
    backend
        .map(Backend::url)
        .filter(url -> urlOnly && !url.contains("://"))
        .ifPresent(
            url ->
                section.refuse(
                    ServiceProblems.INVALID_VALUE,
                    key,
                    "%s must be a URL, but is \"%s\"".formatted(section.path(key), url),
                    key.name() + ": https://" + url));
    return backend;
  }

  private Optional<Backend> detailed(SectionReader backend) {
    Optional<String> url = backend.value(DestinationKeys.BACKEND_URL);
    OtlpAuth auth = new AuthReader(backend, account).auth();
    Optional<String> tenant = backend.value(DestinationKeys.TENANT);
    return url.map(text -> new Backend(text, auth, tenant));
  }
}
