package io.github.fargatealloy.agent.detect;

import io.github.fargatealloy.agent.json.JsonException;
import io.github.fargatealloy.agent.json.JsonObject;
import java.io.IOException;
import java.net.URI;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.logging.Logger;

/**
 * The ECS task metadata endpoint V4. Asks for container and task at the same time, within one
 * budget, and never throws: what cannot be had is missing, and one warning says so.
 */
final class MetadataEndpoint {
  private static final Logger logger = Logger.getLogger(MetadataEndpoint.class.getName());
  private static final long FIRST_PAUSE_MILLIS = 25;

  private final String uri;
  private final long budgetMillis;

  MetadataEndpoint(String uri, long budgetMillis) {
    this.uri = uri;
    this.budgetMillis = budgetMillis;
  }

  TaskMetadata fetch() {
    Deadline deadline = Deadline.in(budgetMillis);
    CompletableFuture<JsonObject> container = start(uri, deadline);
    CompletableFuture<JsonObject> task = start(uri + "/task", deadline);
    StringBuilder failures = new StringBuilder();
    TaskMetadata metadata =
        new TaskMetadata(
            await(container, deadline, uri, failures),
            await(task, deadline, uri + "/task", failures));
    if (failures.length() > 0) {
      logger.warning(warning(failures, metadata));
    }
    return metadata;
  }

  private String warning(StringBuilder failures, TaskMetadata metadata) {
    String missing =
        metadata.container().isEmpty() && metadata.taskArn() == null
            ? "aws.ecs.*, container.*, aws.log.* and cloud.* attributes are missing"
            : metadata.container().isEmpty()
                ? "container.*, aws.log.* and aws.ecs.container.arn are missing"
                : "aws.ecs.launchtype and cloud.availability_zone are missing";
    return "ECS metadata could not be read within "
        + budgetMillis
        + " ms: "
        + failures
        + ". The application runs on; "
        + missing
        + " from its telemetry.";
  }

  /** On a thread of its own, because not every part of an attempt obeys a timeout (name lookup). */
  private static CompletableFuture<JsonObject> start(String address, Deadline deadline) {
    CompletableFuture<JsonObject> answer = new CompletableFuture<>();
    Thread thread =
        new Thread(
            () -> {
              try {
                answer.complete(retry(URI.create(address), deadline));
              } catch (Throwable failure) {
                answer.completeExceptionally(failure);
              }
            },
            "fargate-alloy-metadata");
    thread.setDaemon(true);
    thread.start();
    return answer;
  }

  private static JsonObject retry(URI uri, Deadline deadline)
      throws IOException, JsonException, InterruptedException {
    if (!"http".equals(uri.getScheme()) || uri.getHost() == null) {
      throw new IOException("it is not an http:// address");
    }
    for (long pause = FIRST_PAUSE_MILLIS; ; pause *= 2) {
      try {
        return JsonObject.parse(HttpGet.body(uri, deadline));
      } catch (IOException | JsonException failure) {
        if (deadline.remainingMillis() <= pause) {
          throw failure;
        }
        Thread.sleep(pause);
      }
    }
  }

  private static JsonObject await(
      CompletableFuture<JsonObject> answer,
      Deadline deadline,
      String address,
      StringBuilder failures) {
    String failure;
    try {
      return answer.get(Math.max(deadline.remainingMillis(), 0), TimeUnit.MILLISECONDS);
    } catch (TimeoutException late) {
      failure = "no complete answer in time";
    } catch (ExecutionException failed) {
      failure = reason(failed.getCause());
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
      failure = "interrupted";
    }
    failures
        .append(failures.length() == 0 ? "" : "; ")
        .append(address)
        .append(": ")
        .append(failure);
    return JsonObject.EMPTY;
  }

  private static String reason(Throwable failure) {
    if (failure instanceof JsonException) {
      return "the JSON " + failure.getMessage();
    }
    return failure.getMessage() != null ? failure.getMessage() : failure.getClass().getSimpleName();
  }
}
