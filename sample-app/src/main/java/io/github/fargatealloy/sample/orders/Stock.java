package io.github.fargatealloy.sample.orders;

/**
 * What inventory has of one article.
 *
 * @param sku the article
 * @param available pieces on stock
 */
record Stock(String sku, int available) {}
