package io.github.fargatealloy.pipeline.component;

import io.github.fargatealloy.pipeline.ComponentId;

/**
 * What waits for a destination, once for each signal.
 *
 * @param storage where it lies, so that it survives a restart of the container
 * @param sizeBytes its bound; a full queue makes senders wait
 * @param consumers how many requests are under way at once
 * @param batch how requests are cut
 */
public record SendingQueue(ComponentId storage, long sizeBytes, int consumers, RequestBatch batch) {

  public Expression storageHandler() {
    return Expression.export(storage, "handler");
  }
}
