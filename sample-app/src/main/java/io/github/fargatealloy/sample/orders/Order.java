package io.github.fargatealloy.sample.orders;

import java.time.Instant;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;

/**
 * An order as it is stored.
 *
 * @param id null until the database has assigned one
 * @param sku the article ordered
 * @param quantity pieces, at least 1
 * @param placedAt when the order was accepted
 */
@Table("ORDERS")
record Order(@Id Long id, String sku, int quantity, Instant placedAt) {
  OrderStatus statusFor(Stock stock) {
    return stock.available() >= quantity ? OrderStatus.READY : OrderStatus.BACKORDERED;
  }
}
