package io.github.fargatealloy.sample.orders;

import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;

/**
 * Asks the inventory service over HTTP.
 *
 * <p>Lazy, because the sample's default base URL names its own port, and that is known only once
 * the server listens.
 */
@Component
@Lazy
class InventoryClient {
  private static final Logger log = LoggerFactory.getLogger(InventoryClient.class);

  private final RestClient http;

  InventoryClient(RestClient.Builder builder, @Value("${inventory.base-url}") String baseUrl) {
    this.http = builder.baseUrl(baseUrl).build();
  }

  /** Returns empty when inventory does not answer: an order can be accepted without it. */
  Optional<Stock> stock(String sku) {
    try {
      return Optional.ofNullable(
          http.get().uri("/inventory/{sku}", sku).retrieve().body(Stock.class));
    } catch (RestClientException e) {
      log.warn("Inventory did not answer for sku={}", sku, e);
      return Optional.empty();
    }
  }
}
