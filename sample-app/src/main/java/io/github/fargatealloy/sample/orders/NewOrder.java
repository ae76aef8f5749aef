package io.github.fargatealloy.sample.orders;

/**
 * What a customer sends to place an order.
 *
 * @param sku the article wanted
 * @param quantity pieces, at least 1
 */
record NewOrder(String sku, int quantity) {
  NewOrder {
    if (sku == null || sku.isBlank()) {
      throw new IllegalArgumentException("sku must name an article, but is empty");
    }
    if (quantity < 1) {
      throw new IllegalArgumentException("quantity must be at least 1, but is " + quantity);
    }
  }
}
