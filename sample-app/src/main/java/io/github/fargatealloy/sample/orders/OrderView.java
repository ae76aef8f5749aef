package io.github.fargatealloy.sample.orders;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * An order as customers see it.
 *
 * @param id the number asked for
 * @param status how far the order is
 * @param sku null, and left out of the JSON, when the order is unknown
 * @param quantity pieces; null, and left out of the JSON, when the order is unknown
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record OrderView(long id, OrderStatus status, String sku, Integer quantity) {
  static OrderView unknown(long id) {
    return new OrderView(id, OrderStatus.UNKNOWN, null, null);
  }

  static OrderView of(Order order, OrderStatus status) {
    return new OrderView(order.id(), status, order.sku(), order.quantity());
  }
}
