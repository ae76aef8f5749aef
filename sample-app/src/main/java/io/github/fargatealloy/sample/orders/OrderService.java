package io.github.fargatealloy.sample.orders;

import java.time.Instant;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Service;

/** Places orders and says how far they are. */
@Service
class OrderService {
  private static final Logger log = LoggerFactory.getLogger(OrderService.class);

  private final OrderRepository orders;
  private final InventoryClient inventory;

  OrderService(OrderRepository orders, @Lazy InventoryClient inventory) {
    this.orders = orders;
    this.inventory = inventory;
  }

  List<Order> all() {
    return orders.findAll();
  }

  /** Never fails for a number: customers poll for orders that are still on their way. */
  OrderView find(long id) {
    OrderView view = orders.findById(id).map(this::view).orElseGet(() -> OrderView.unknown(id));
    log.info("Order {} looked up: status={}", id, view.status());
    return view;
  }

  OrderView place(NewOrder wanted) {
    OrderView view =
        view(orders.save(new Order(null, wanted.sku(), wanted.quantity(), Instant.now())));
    log.info(
        "Order {} placed: sku={} quantity={} status={}",
        view.id(),
        view.sku(),
        view.quantity(),
        view.status());
    return view;
  }

  private OrderView view(Order order) {
    OrderStatus status =
        inventory.stock(order.sku()).map(order::statusFor).orElse(OrderStatus.ACCEPTED);
    return OrderView.of(order, status);
  }
}
