package io.github.fargatealloy.pipeline.component;

import io.github.fargatealloy.pipeline.Component;
import io.github.fargatealloy.pipeline.Signal;
import java.util.Set;

/** A component that no signal passes: others read what it exports. */
public interface Provider extends Component {

  @Override
  default Set<Signal> accepts() {
    return Signals.NONE;
  }

  @Override
  default Set<Signal> emits() {
    return Signals.NONE;
  }
}
