package io.github.fargatealloy.sample.orders;

import org.springframework.data.repository.ListCrudRepository;

/** The orders table. */
interface OrderRepository extends ListCrudRepository<Order, Long> {}
