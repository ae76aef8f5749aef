package io.github.fargatealloy.pipeline.sidecar.source;

import io.github.fargatealloy.collector.AlloySidecar;
import io.github.fargatealloy.contribution.Contribution;
import io.github.fargatealloy.pipeline.Component;
import io.github.fargatealloy.pipeline.component.PrometheusReceiver;
import io.github.fargatealloy.pipeline.component.PrometheusScrape;
import io.github.fargatealloy.service.source.ScrapeTarget;

/**
 * From an endpoint in Prometheus' format to OpenTelemetry's metrics, so that what is scraped takes
 * the same way as everything else.
 */
record ScrapePlan(Component outlet) {

  /** Adds the scrape of an endpoint in the task. */
  static ScrapePlan add(String label, ScrapeTarget target, Contribution.Builder contribution) {
    return add(
        label,
        PrometheusScrape.endpoint(
            label,
            target.job(),
            AlloySidecar.loopback(target.port()),
            target.path(),
            target.intervalSeconds()),
        contribution);
  }

  static ScrapePlan add(String label, PrometheusScrape scrape, Contribution.Builder contribution) {
    contribution.component(scrape);
    PrometheusReceiver receiver = contribution.component(new PrometheusReceiver(label));
    contribution.connect(scrape, receiver);
    return new ScrapePlan(receiver);
  }
}
