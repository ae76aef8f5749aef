package io.github.fargatealloy.pipeline.sidecar.destination;

import io.github.fargatealloy.contribution.Contribution;
import io.github.fargatealloy.pipeline.ComponentId;
import io.github.fargatealloy.pipeline.component.BasicAuth;
import io.github.fargatealloy.pipeline.component.BearerAuth;
import io.github.fargatealloy.pipeline.component.Expression;
import io.github.fargatealloy.pipeline.component.Header;
import io.github.fargatealloy.pipeline.component.HeadersAuth;
import io.github.fargatealloy.pipeline.component.OAuth2Auth;
import io.github.fargatealloy.service.destination.OtlpAuth;
import io.github.fargatealloy.service.value.SecretReference;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** How an exporter of OTLP says who it is: a component, and the secrets that it reads. */
final class OtlpAuthPlan {
  private final DestinationSite site;
  private final String part;
  private final Contribution.Builder contribution;

  /**
   * @param part which of the destination's backends, such as {@code TEMPO_}; empty for its only one
   */
  OtlpAuthPlan(DestinationSite site, String part, Contribution.Builder contribution) {
    this.site = site;
    this.part = part;
    this.contribution = contribution;
  }

  /** Adds the component to the contribution; empty where none is needed. */
  Optional<ComponentId> add(String label, OtlpAuth auth) {
    if (auth instanceof OtlpAuth.Basic basic) {
      return added(
          new BasicAuth(
              label, secret("USERNAME", basic.username()), secret("PASSWORD", basic.password())));
    }
    if (auth instanceof OtlpAuth.Bearer bearer) {
      return added(new BearerAuth(label, secret("TOKEN", bearer.token())));
    }
    if (auth instanceof OtlpAuth.Headers headers) {
      return added(new HeadersAuth(label, headers(headers)));
    }
    if (auth instanceof OtlpAuth.OAuth2 oauth2) {
      return added(
          new OAuth2Auth(
              label,
              oauth2.tokenUrl(),
              secret("CLIENT_ID", oauth2.clientId()),
              secret("CLIENT_SECRET", oauth2.clientSecret()),
              oauth2.scopes(),
              oauth2.audience()));
    }
    return Optional.empty();
  }

  /** The headers with their values from the environment. */
  List<Header> headers(OtlpAuth.Headers headers) {
    List<Header> planned = new ArrayList<>();
    headers
        .values()
        .forEach(
            (name, value) -> {
              String variable = "HEADER_" + name.toUpperCase(Locale.ROOT).replace('-', '_');
              planned.add(new Header(name, secret(variable, value)));
            });
    return planned;
  }

  /** What holds the secret in the sidecar. */
  Expression secret(String suffix, SecretReference secret) {
    contribution.secret(site.variable(part + suffix), secret);
    return site.environment(part + suffix);
  }

  private Optional<ComponentId> added(io.github.fargatealloy.pipeline.Component auth) {
    return Optional.of(contribution.component(auth).id());
  }
}
