package io.github.fargatealloy.service.read;

import io.github.fargatealloy.service.destination.ClientTls;
import io.github.fargatealloy.service.destination.ClientTls.ClientCertificate;
import io.github.fargatealloy.service.destination.OtlpAuth;
import io.github.fargatealloy.service.read.keys.AuthKeys;
import io.github.fargatealloy.service.read.keys.Key;
import io.github.fargatealloy.service.read.keys.ReferenceFormats.Reference;
import io.github.fargatealloy.service.read.keys.Shape.Value;
import io.github.fargatealloy.service.value.AwsAccount;
import io.github.fargatealloy.service.value.SecretReference;
import io.github.fargatealloy.service.value.SecretReference.SecretsManager;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Reads how a sidecar says who it is to a destination. */
final class AuthReader {
  private static final String CERTIFIED = "a certificate needs its key";

  private final SectionReader section;
  private final AwsAccount account;

  /**
   * @param account in which the names of parameters count
   */
  AuthReader(SectionReader section, AwsAccount account) {
    this.section = section;
    this.account = account;
  }

  OtlpAuth auth() {
    List<Key<?>> written =
        List.<Key<?>>of(AuthKeys.BASIC, AuthKeys.BEARER, AuthKeys.HEADERS, AuthKeys.OAUTH2).stream()
            .filter(key -> !section.isAbsent(key))
            .toList();
    if (written.size() > 1) {
      section.refuse(
          ServiceProblems.AUTH_CONFLICT,
          written.get(1),
          "%s must say who it is in one way, but has %s and %s"
              .formatted(section.path(), written.get(0).name(), written.get(1).name()),
          "remove one of the two");
    }
    Optional<OtlpAuth> basic = section.optional(AuthKeys.BASIC).flatMap(this::basic);
    Optional<OtlpAuth> bearer =
        section.value(AuthKeys.BEARER).map(token -> new OtlpAuth.Bearer(token.apply(account)));
    Optional<OtlpAuth> oauth2 = section.optional(AuthKeys.OAUTH2).flatMap(this::oauth2);
    SortedMap<String, SecretReference> headers = new TreeMap<>();
    section
        .entries(AuthKeys.HEADERS)
        .forEach((name, value) -> headers.put(name, value.apply(account)));
    return basic
        .or(() -> bearer)
        .or(() -> oauth2)
        .orElseGet(() -> headers.isEmpty() ? new OtlpAuth.None() : new OtlpAuth.Headers(headers));
  }

  private Optional<OtlpAuth> basic(SectionReader basic) {
    return WholeSecret.read(basic, AuthKeys.BASIC_SECRET)
        .map(secret -> new OtlpAuth.Basic(secret.key("username"), secret.key("password")));
  }

  private Optional<OtlpAuth> oauth2(SectionReader oauth2) {
    Optional<String> tokenUrl = oauth2.value(AuthKeys.TOKEN_URL);
    Optional<SecretsManager> secret = WholeSecret.read(oauth2, AuthKeys.OAUTH2_SECRET);
    List<String> scopes = oauth2.values(AuthKeys.SCOPES);
    Optional<String> audience = oauth2.value(AuthKeys.AUDIENCE);
    return tokenUrl.flatMap(
        url ->
            secret.map(
                s ->
                    new OtlpAuth.OAuth2(
                        url, s.key("client_id"), s.key("client_secret"), scopes, audience)));
  }

  Optional<ClientTls> tls() {
    return section.optional(AuthKeys.TLS).map(this::tls);
  }

  private ClientTls tls(SectionReader tls) {
    Optional<SecretReference> authority = reference(tls, AuthKeys.CA);
    Optional<SecretReference> certificate = reference(tls, AuthKeys.CERTIFICATE);
    Optional<SecretReference> key = reference(tls, AuthKeys.KEY);
    if (!tls.isAbsent(AuthKeys.CERTIFICATE) || !tls.isAbsent(AuthKeys.KEY)) {
      tls.need(AuthKeys.CERTIFICATE, CERTIFIED);
      tls.need(AuthKeys.KEY, CERTIFIED);
    }
    return new ClientTls(
        authority,
        certificate.flatMap(c -> key.map(k -> new ClientCertificate(c, k))),
        tls.value(AuthKeys.SERVER_NAME));
  }

  private Optional<SecretReference> reference(SectionReader tls, Key<Value<Reference>> key) {
    return tls.value(key).map(reference -> reference.apply(account));
  }
}
