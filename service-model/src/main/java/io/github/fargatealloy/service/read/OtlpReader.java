package io.github.fargatealloy.service.read;

import io.github.fargatealloy.service.destination.ClientTls;
import io.github.fargatealloy.service.destination.Otlp;
import io.github.fargatealloy.service.destination.OtlpAuth;
import io.github.fargatealloy.service.read.keys.AuthKeys;
import io.github.fargatealloy.service.read.keys.DestinationKeys;
import io.github.fargatealloy.service.read.keys.Key;
import io.github.fargatealloy.service.value.AwsAccount;
import java.util.Optional;

/** Reads an endpoint that speaks OTLP. */
final class OtlpReader {
  private OtlpReader() {}

  static Optional<Otlp> read(SectionReader section, AwsAccount account) {
    Optional<String> endpoint = section.value(DestinationKeys.ENDPOINT);
    Optional<Otlp.Protocol> protocol = section.value(DestinationKeys.PROTOCOL);
    AuthReader reader = new AuthReader(section, account);
    OtlpAuth auth = reader.auth();
    Optional<ClientTls> tls = reader.tls();
    endpoint.ifPresent(
        text -> {
          Otlp.Protocol spoken = protocol.orElseGet(() -> implied(text));
          checkProtocol(section, text, spoken);
          checkEncryption(section, text, auth);
        });
    return endpoint.map(
        text -> new Otlp(bare(text, protocol), protocol.orElseGet(() -> implied(text)), auth, tls));
  }

  private static Otlp.Protocol implied(String endpoint) {
    return endpoint.contains("://") ? Otlp.Protocol.HTTP : Otlp.Protocol.GRPC;
  }

  /** The exporter adds the path of each signal itself. */
  private static String bare(String endpoint, Optional<Otlp.Protocol> protocol) {
    return protocol.filter(p -> p == Otlp.Protocol.GRPC).isPresent()
        ? endpoint
        : endpoint.replaceFirst("/$", "");
  }

  private static void checkProtocol(
      SectionReader section, String endpoint, Otlp.Protocol protocol) {
    boolean path = endpoint.contains("://") && endpoint.matches("https?://[^/]+/.+");
    if (protocol == Otlp.Protocol.HTTP && !endpoint.contains("://")) {
      refuse(
          section,
          DestinationKeys.ENDPOINT,
          "%s must be a URL for http, but is \"%s\"",
          endpoint,
          "endpoint: https://" + endpoint);
    }
    if (protocol == Otlp.Protocol.GRPC && path) {
      refuse(
          section,
          DestinationKeys.ENDPOINT,
          "%s must have no path for grpc, but is \"%s\"",
          endpoint,
          "protocol: http");
    }
    if (endpoint.matches(".*/v1/(traces|metrics|logs)/?")) {
      refuse(
          section,
          DestinationKeys.ENDPOINT,
          "%s must be the base of all signals, but is \"%s\"",
          endpoint,
          "endpoint: " + endpoint.replaceFirst("/v1/(traces|metrics|logs)/?$", ""));
    }
  }

  /** gRPC refuses credentials on such a way; HTTP would send them for all to read. */
  private static void checkEncryption(SectionReader section, String endpoint, OtlpAuth auth) {
    boolean secret = !(auth instanceof OtlpAuth.None) || !section.isAbsent(AuthKeys.TLS);
    if (endpoint.startsWith("http:") && secret) {
      refuse(
          section,
          DestinationKeys.ENDPOINT,
          "%s must be encrypted to carry credentials, but is \"%s\"",
          endpoint,
          "endpoint: https:" + endpoint.substring("http:".length()));
    }
  }

  private static void refuse(
      SectionReader section, Key<?> key, String message, String endpoint, String fix) {
    section.refuse(
        ServiceProblems.INVALID_VALUE, key, message.formatted(section.path(key), endpoint), fix);
  }
}
