package io.github.fargatealloy.pipeline.component;

import io.github.fargatealloy.pipeline.Component;
import io.github.fargatealloy.pipeline.Signal;
import java.util.Set;

/** A component where a pipeline ends. */
public interface Exporter extends Component {

  @Override
  default Set<Signal> emits() {
    return Signals.NONE;
  }
}
