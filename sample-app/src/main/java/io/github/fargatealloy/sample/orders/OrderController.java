package io.github.fargatealloy.sample.orders;

import java.net.URI;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The HTTP interface of the service. */
@RestController
@RequestMapping("/orders")
class OrderController {
  private final OrderService orders;

  OrderController(OrderService orders) {
    this.orders = orders;
  }

  @GetMapping
  List<Order> all() {
    return orders.all();
  }

  @GetMapping("/{id}")
  OrderView find(@PathVariable long id) {
    return orders.find(id);
  }

  @PostMapping
  ResponseEntity<OrderView> place(@RequestBody NewOrder wanted) {
    OrderView order = orders.place(wanted);
    return ResponseEntity.created(URI.create("/orders/" + order.id())).body(order);
  }
}
