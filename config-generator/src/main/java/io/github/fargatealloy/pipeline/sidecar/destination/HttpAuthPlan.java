package io.github.fargatealloy.pipeline.sidecar.destination;

import io.github.fargatealloy.contribution.Contribution;
import io.github.fargatealloy.pipeline.component.Expression;
import io.github.fargatealloy.pipeline.component.Header;
import io.github.fargatealloy.pipeline.component.HttpClient;
import io.github.fargatealloy.pipeline.component.HttpClient.HttpAuth;
import io.github.fargatealloy.service.destination.OtlpAuth;
import io.github.fargatealloy.service.destination.SelfHosted.Backend;
import java.util.ArrayList;
import java.util.List;

/** How the components that bring their own HTTP client reach a backend, and as whom. */
final class HttpAuthPlan {
  private static final String TENANT = "X-Scope-OrgID";

  private HttpAuthPlan() {}

  /** The client, with its secrets added to the contribution. */
  static HttpClient client(
      DestinationSite site, String part, Backend backend, Contribution.Builder contribution) {
    OtlpAuthPlan secrets = new OtlpAuthPlan(site, part, contribution);
    List<Header> headers = new ArrayList<>(tenant(backend));
    if (backend.auth() instanceof OtlpAuth.Headers auth) {
      headers.addAll(secrets.headers(auth));
    }
    return new HttpClient(Expression.string(backend.url()), auth(backend, secrets), headers);
  }

  static List<Header> tenant(Backend backend) {
    return backend.tenant().map(name -> new Header(TENANT, Expression.string(name))).stream()
        .toList();
  }

  private static HttpAuth auth(Backend backend, OtlpAuthPlan secrets) {
    if (backend.auth() instanceof OtlpAuth.Basic basic) {
      return HttpAuth.basic(
          secrets.secret("USERNAME", basic.username()),
          secrets.secret("PASSWORD", basic.password()));
    }
    if (backend.auth() instanceof OtlpAuth.Bearer bearer) {
      return HttpAuth.bearer(secrets.secret("TOKEN", bearer.token()));
    }
    if (backend.auth() instanceof OtlpAuth.OAuth2 oauth2) {
      return HttpAuth.oauth2(
          new HttpClient.OAuth2Client(
              oauth2.tokenUrl(),
              secrets.secret("CLIENT_ID", oauth2.clientId()),
              secrets.secret("CLIENT_SECRET", oauth2.clientSecret()),
              oauth2.scopes(),
              oauth2.audience().stream()
                  .map(name -> new HttpClient.EndpointParameter("audience", name))
                  .toList()));
    }
    return HttpAuth.none();
  }
}
