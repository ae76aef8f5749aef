package io.github.fargatealloy.pipeline.component;

import io.github.fargatealloy.pipeline.Component;
import io.github.fargatealloy.pipeline.Signal;
import java.util.Set;

/** A component that signals come from. */
public interface Source extends Component {

  @Override
  default Set<Signal> accepts() {
    return Signals.NONE;
  }
}
