package io.github.fargatealloy.sample.orders;

/** How far an order is, seen from the customer. */
enum OrderStatus {
  /** Nobody has placed an order with this number yet. */
  UNKNOWN,
  /** The order is stored, but inventory did not answer. */
  ACCEPTED,
  /** Every piece is on stock. */
  READY,
  /** The stock does not cover the order. */
  BACKORDERED
}
