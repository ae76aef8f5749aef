package io.github.fargatealloy.service.value;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;

/** Proposes ports for what clashes: the usual ones of a web server that nobody takes, each once. */
public final class FreePorts {
  private static final int FIRST = 8080;

  private final Set<Integer> taken;

  /**
   * @param taken by anybody in the task
   */
  public FreePorts(Collection<Integer> taken) {
    this.taken = new HashSet<>(taken);
  }

  /** Another one at each call. */
  public int next() {
    int port = FIRST;
    while (!taken.add(port)) {
      port++;
    }
    return port;
  }
}
