package io.github.fargatealloy.agent.detect;

import io.github.fargatealloy.agent.json.JsonException;
import io.github.fargatealloy.agent.json.JsonObject;
import java.io.IOException;
import java.net.URI;

/**
 * Asks one address until it answers or the time is over, on a thread of its own: not every part of
 * an attempt obeys a timeout (name lookup).
 *
 * <p>A plain thread, because the agent transforms every class of {@code java.util.concurrent} that
 * is loaded before it, and {@code CompletableFuture} brings the fork-join pool along: it would cost
 * more than all else that the extension does at start.
 */
final class MetadataRequest {
  private static final long FIRST_PAUSE_MILLIS = 25;

  private final String address;
  private final Deadline deadline;
  private final Thread thread = new Thread(this::run, "fargate-alloy-metadata");
  private volatile MetadataAnswer answer = MetadataAnswer.failed("no complete answer in time");

  private MetadataRequest(String address, Deadline deadline) {
    this.address = address;
    this.deadline = deadline;
  }

  static MetadataRequest start(String address, Deadline deadline) {
    MetadataRequest request = new MetadataRequest(address, deadline);
    request.thread.setDaemon(true);
    request.thread.start();
    return request;
  }

  /** Returns by the deadline at the latest. */
  MetadataAnswer await() {
    try {
      thread.join(Math.max(deadline.remainingMillis(), 1));
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
    }
    return answer;
  }

  private void run() {
    try {
      answer = MetadataAnswer.of(retry(URI.create(address)));
    } catch (JsonException notJson) {
      answer = MetadataAnswer.failed("the JSON " + notJson.getMessage());
    } catch (Throwable failed) {
      answer =
          MetadataAnswer.failed(
              failed.getMessage() != null
                  ? failed.getMessage()
                  : failed.getClass().getSimpleName());
    }
  }

  private JsonObject retry(URI uri) throws IOException, JsonException, InterruptedException {
    if (!"http".equals(uri.getScheme()) || uri.getHost() == null) {
      throw new IOException("it is not an http:// address");
    }
    for (long pause = FIRST_PAUSE_MILLIS; ; pause *= 2) {
      try {
        return JsonObject.parse(HttpGet.body(uri, deadline));
      } catch (IOException | JsonException failed) {
        if (deadline.remainingMillis() <= pause) {
          throw failed;
        }
        Thread.sleep(pause);
      }
    }
  }
}
