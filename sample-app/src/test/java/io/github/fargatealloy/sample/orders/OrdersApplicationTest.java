package io.github.fargatealloy.sample.orders;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

@SpringBootTest(
    webEnvironment = WebEnvironment.RANDOM_PORT,
    properties = "server.address=127.0.0.1")
@ExtendWith(OutputCaptureExtension.class)
class OrdersApplicationTest {
  @Autowired TestRestTemplate http;

  @Test
  void knownOrderIsComparedWithTheStockOfTheInventoryBehindTheSamePort() {
    assertThat(order(1)).isEqualTo(new OrderView(1, OrderStatus.READY, "keyboard", 2));
    assertThat(order(3)).isEqualTo(new OrderView(3, OrderStatus.BACKORDERED, "monitor", 3));
  }

  @ParameterizedTest
  @ValueSource(longs = {Long.MIN_VALUE, -1, 0, 4711, Long.MAX_VALUE})
  void everyNumberAnswers200(long id) {
    ResponseEntity<OrderView> answer = http.getForEntity("/orders/{id}", OrderView.class, id);

    assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.OK);
    assertThat(answer.getBody()).isEqualTo(OrderView.unknown(id));
  }

  @Test
  void placedOrderIsFoundWhereTheAnswerSays(CapturedOutput output) {
    ResponseEntity<OrderView> placed =
        http.postForEntity("/orders", new NewOrder("mouse", 4), OrderView.class);

    assertThat(placed.getStatusCode()).isEqualTo(HttpStatus.CREATED);
    OrderView found = http.getForObject(placed.getHeaders().getLocation(), OrderView.class);
    assertThat(found).isEqualTo(placed.getBody());
    assertThat(http.getForObject("/orders", Order[].class))
        .extracting(Order::id)
        .contains(found.id());
    assertThat(output)
        .contains("Order " + found.id() + " placed: sku=mouse quantity=4 status=READY");
  }

  @Test
  void orderForNothingIsRefused() {
    ResponseEntity<String> answer =
        http.postForEntity("/orders", new UncheckedOrder("mouse", 0), String.class);

    assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.BAD_REQUEST);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"/actuator/health", "/actuator/health/liveness", "/actuator/health/readiness"})
  void healthIsUp(String path) {
    assertThat(http.getForObject(path, String.class)).contains("\"status\":\"UP\"");
  }

  private OrderView order(long id) {
    return http.getForObject("/orders/{id}", OrderView.class, id);
  }

  private record UncheckedOrder(String sku, int quantity) {}
}
