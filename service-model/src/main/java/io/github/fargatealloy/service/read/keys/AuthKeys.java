package io.github.fargatealloy.service.read.keys;

import io.github.fargatealloy.service.read.keys.ReferenceFormats.Reference;
import io.github.fargatealloy.service.read.keys.Shape.Dictionary;
import io.github.fargatealloy.service.read.keys.Shape.Items;
import io.github.fargatealloy.service.read.keys.Shape.Section;
import io.github.fargatealloy.service.read.keys.Shape.Value;
import io.github.fargatealloy.service.value.SecretReference.SecretsManager;

/** The keys by which a sidecar says who it is. */
public final class AuthKeys {
  public static final Key<Value<SecretsManager>> BASIC_SECRET =
      Key.required(
          "secret",
          ReferenceFormats.SECRETS_MANAGER.withExample(
              "arn:aws:secretsmanager:eu-west-1:111122223333:secret:orders/otlp-AbCdEf"),
          "ARN of a secret in Secrets Manager whose JSON has the keys username and password.");
  public static final Key<Section> BASIC =
      Key.optional("basic", Section.of(BASIC_SECRET), "none", "A user's name and password.");

  public static final Key<Value<Reference>> BEARER =
      Key.optional(
          "bearer",
          ReferenceFormats.SECRET.withExample("/orders/otlp-token"),
          "none",
          "A token, by the ARN of its secret or the name of its SSM parameter.");

  public static final Key<Dictionary<Value<Reference>>> HEADERS =
      Key.optional(
          "headers",
          new Dictionary<>(
              TelemetryFormats.HEADER_NAME,
              new Value<>(ReferenceFormats.SECRET.withExample("/orders/otlp-api-key"))),
          "none",
          "Headers whose values are secrets, by name.");

  public static final Key<Value<String>> TOKEN_URL =
      Key.required(
          "token-url",
          TelemetryFormats.URL.withExample("https://login.example.com/token"),
          "Where tokens come from.");
  public static final Key<Value<SecretsManager>> OAUTH2_SECRET =
      Key.required(
          "secret",
          ReferenceFormats.SECRETS_MANAGER.withExample(
              "arn:aws:secretsmanager:eu-west-1:111122223333:secret:orders/oauth2-AbCdEf"),
          "ARN of a secret in Secrets Manager whose JSON has the keys client_id and client_secret.");
  public static final Key<Items<Value<String>>> SCOPES =
      Key.optional(
          "scopes", new Items<>(new Value<>(TelemetryFormats.SCOPE)), "none", "Scopes to ask for.");
  public static final Key<Value<String>> AUDIENCE =
      Key.optional(
          "audience",
          TelemetryFormats.SCOPE.withExample("https://otlp.example.com"),
          "none",
          "What the token is for.");
  public static final Key<Section> OAUTH2 =
      Key.optional(
          "oauth2",
          Section.of(TOKEN_URL, OAUTH2_SECRET, SCOPES, AUDIENCE),
          "none",
          "Tokens by the flow of client credentials.");

  public static final Key<Value<Reference>> CA =
      Key.optional(
          "ca",
          ReferenceFormats.SECRET.withExample("/orders/otlp-ca"),
          "the system's authorities",
          "Certificate of the authority to trust, in PEM.");
  public static final Key<Value<Reference>> CERTIFICATE =
      Key.optional(
          "certificate",
          ReferenceFormats.SECRET.withExample("/orders/tls-certificate"),
          "none",
          "The sidecar's own certificate, in PEM; with its key.");
  public static final Key<Value<Reference>> KEY =
      Key.optional(
          "key",
          ReferenceFormats.SECRET.withExample("/orders/tls-key"),
          "none",
          "Key of the certificate, in PEM.");
  public static final Key<Value<String>> SERVER_NAME =
      Key.optional(
          "server-name",
          TelemetryFormats.HOST_NAME,
          "the host of the endpoint",
          "What the server's certificate must say.");
  public static final Key<Section> TLS =
      Key.optional(
          "tls",
          Section.of(CA, CERTIFICATE, KEY, SERVER_NAME),
          "the system's authorities, without a client certificate",
          "How the two ends know each other.");

  private AuthKeys() {}
}
