package io.github.fargatealloy.pipeline.component;

import io.github.fargatealloy.pipeline.Component;
import io.github.fargatealloy.pipeline.ComponentId;
import io.github.fargatealloy.pipeline.Signal;
import java.util.List;
import java.util.Set;

/**
 * {@code otelcol.processor.tail_sampling}: keeps a share of traces by the route that they enter the
 * task by, all spans of a trace or none.
 *
 * @param shares any of them is enough to keep a trace
 */
public record TailSampler(ComponentId id, List<RouteShare> shares) implements Component {

  /**
   * Keeps a share of the traces of some routes.
   *
   * @param matched regular expression of the routes; {@code .*} for every route
   * @param excepted regular expressions of routes that another share decides on
   * @param percentage above 0, in decimal notation
   */
  public record RouteShare(
      String shareName, String matched, List<String> excepted, String percentage) {

    public RouteShare {
      excepted = List.copyOf(excepted);
    }

    public boolean isForSome() {
      return !matched.equals(".*");
    }
  }

  public TailSampler {
    shares = List.copyOf(shares);
  }

  public TailSampler(String label, List<RouteShare> shares) {
    this(new ComponentId("otelcol.processor.tail_sampling", label), shares);
  }

  @Override
  public Set<Signal> accepts() {
    return Signals.TRACES;
  }

  @Override
  public Set<Signal> emits() {
    return Signals.TRACES;
  }
}
