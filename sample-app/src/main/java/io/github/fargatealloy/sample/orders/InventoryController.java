package io.github.fargatealloy.sample.orders;

import java.util.Map;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Stands in for the inventory service, so that the sample runs with nothing beside it. */
@RestController
class InventoryController {
  private static final Map<String, Integer> AVAILABLE =
      Map.of("keyboard", 25, "mouse", 40, "monitor", 0);

  @GetMapping("/inventory/{sku}")
  Stock stock(@PathVariable String sku) {
    return new Stock(sku, AVAILABLE.getOrDefault(sku, 0));
  }
}
