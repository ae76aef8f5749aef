package io.github.fargatealloy.sample.orders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.client.match.MockRestRequestMatchers.requestTo;
import static org.springframework.test.web.client.response.MockRestResponseCreators.withServerError;
import static org.springframework.test.web.client.response.MockRestResponseCreators.withSuccess;

import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.test.web.client.MockRestServiceServer;
import org.springframework.web.client.RestClient;

class InventoryClientTest {
  private final RestClient.Builder builder = RestClient.builder();
  private final MockRestServiceServer inventory = MockRestServiceServer.bindTo(builder).build();
  private final InventoryClient client = new InventoryClient(builder, "http://inventory.test");

  @Test
  void readsTheStockOfAnArticle() {
    inventory
        .expect(requestTo("http://inventory.test/inventory/desk%20lamp"))
        .andRespond(
            withSuccess(
                """
                {"sku": "desk lamp", "available": 7}
                """,
                MediaType.APPLICATION_JSON));

    assertThat(client.stock("desk lamp")).contains(new Stock("desk lamp", 7));
  }

  @Test
  void failingInventoryIsNoStockRatherThanAFailedOrder() {
    inventory
        .expect(requestTo("http://inventory.test/inventory/mouse"))
        .andRespond(withServerError());

    assertThat(client.stock("mouse")).isEmpty();
  }
}
