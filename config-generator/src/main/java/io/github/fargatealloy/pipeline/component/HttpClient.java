package io.github.fargatealloy.pipeline.component;

import java.util.List;
import java.util.Optional;

/**
 * How the components that speak Prometheus', Loki's and Pyroscope's protocols reach their backend.
 *
 * @param url as a whole
 * @param headers in the order of their names; their values may be secret
 */
public record HttpClient(Expression url, HttpAuth auth, List<Header> headers) {

  public HttpClient {
    headers = List.copyOf(headers);
  }

  public boolean hasHeaders() {
    return !headers.isEmpty();
  }

  /**
   * At most one of these.
   *
   * @param sigV4Region the region to sign for with the credentials of the task role
   */
  public record HttpAuth(
      Optional<BasicCredentials> basic,
      Optional<Expression> bearerToken,
      Optional<OAuth2Client> oauth2,
      Optional<String> sigV4Region) {

    public static HttpAuth none() {
      return new HttpAuth(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    public static HttpAuth basic(Expression username, Expression password) {
      return new HttpAuth(
          Optional.of(new BasicCredentials(username, password)),
          Optional.empty(),
          Optional.empty(),
          Optional.empty());
    }

    public static HttpAuth bearer(Expression token) {
      return new HttpAuth(Optional.empty(), Optional.of(token), Optional.empty(), Optional.empty());
    }

    public static HttpAuth oauth2(OAuth2Client client) {
      return new HttpAuth(
          Optional.empty(), Optional.empty(), Optional.of(client), Optional.empty());
    }

    public static HttpAuth sigV4(String region) {
      return new HttpAuth(
          Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(region));
    }
  }

  /** A user's name and password. */
  public record BasicCredentials(Expression username, Expression password) {}

  /** The flow of client credentials. */
  public record OAuth2Client(
      String tokenUrl,
      Expression clientId,
      Expression clientSecret,
      List<String> scopes,
      List<EndpointParameter> parameters) {

    public OAuth2Client {
      scopes = List.copyOf(scopes);
      parameters = List.copyOf(parameters);
    }
  }

  /** What the request for a token says besides. */
  public record EndpointParameter(String parameter, String content) {}
}
