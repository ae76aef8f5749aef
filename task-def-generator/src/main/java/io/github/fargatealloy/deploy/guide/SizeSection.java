package io.github.fargatealloy.deploy.guide;

import io.github.fargatealloy.cost.ContainerShare;
import io.github.fargatealloy.cost.EstimateLines;
import io.github.fargatealloy.cost.PriceTable;
import io.github.fargatealloy.cost.TaskEstimate;
import io.github.fargatealloy.service.ServiceDescription;
import io.github.fargatealloy.service.read.keys.Formats;

/** What {@code DEPLOY.md} says of the task's size and price. */
final class SizeSection {
  private SizeSection() {}

  static String of(TaskEstimate estimate, ServiceDescription service) {
    StringBuilder text = new StringBuilder("## Size and cost\n\n");
    text.append("| container | CPU units | memory | what for |\n|---|---:|---:|---|\n");
    estimate.shares().forEach(share -> text.append(row(share)));
    text.append('\n');
    EstimateLines.of(estimate).forEach(line -> text.append("- ").append(line).append('\n'));
    return text + "\n" + prices(estimate) + proxy(service);
  }

  /** https://docs.aws.amazon.com/AmazonECS/latest/developerguide/service-connect-concepts.html */
  private static String proxy(ServiceDescription service) {
    return service.deployment().serviceConnect().isEmpty()
        ? ""
        : """

          `ecs-service-connect` is the proxy that ECS adds to each task for Service Connect. It counts here
          with what AWS recommends to add to a task for it: 256 CPU units and 64 MiB; 512 units with more
          than 500 requests per second, 128 MiB with more than 100 services in the namespace. The task
          definition has no part for it, so it takes that from what the application could have.
          """;
  }

  private static String row(ContainerShare share) {
    String[] cells = {
      "`" + share.container() + "`",
      amount(share.cpuUnits(), ""),
      amount(share.memoryMiB(), " MiB"),
      share.use().text()
    };
    return "| " + String.join(" | ", cells) + " |\n";
  }

  /** A container without a share of its own takes what the others leave. */
  private static String amount(int share, String unit) {
    return share == 0 ? "-" : Formats.thousands(share) + unit;
  }

  private static String prices(TaskEstimate estimate) {
    String shares = "A share of CPU counts when CPU is scarce; memory is a hard limit.";
    return estimate
        .cost()
        .map(cost -> shares + prices(cost.prices(), estimate))
        .orElse(shares + "\n");
  }

  private static String prices(PriceTable prices, TaskEstimate estimate) {
    String elsewhere =
        prices.region().equals(estimate.region())
            ? ""
            : " %s may cost more: name its prices with `deploy.prices`."
                .formatted(estimate.region());
    return """
         Prices are those of %s as of
        %s (%s), for 730 hours on demand, without traffic, logs and NAT.%s
        """
        .formatted(prices.region(), prices.asOf(), prices.source(), elsewhere);
  }
}
