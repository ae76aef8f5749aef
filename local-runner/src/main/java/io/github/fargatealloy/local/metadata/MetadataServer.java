package io.github.fargatealloy.local.metadata;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.github.fargatealloy.local.definition.ContainerDefinition;
import io.github.fargatealloy.local.definition.TaskDefinition;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The task metadata endpoint on a loopback port that the system chooses. Each container has its own
 * address, as on ECS; {@code /task}, {@code /stats} and {@code /task/stats} hang below it.
 */
public final class MetadataServer implements AutoCloseable {
  private final TaskDefinition definition;
  private final TaskIdentity identity;
  private final TaskState state;
  private final MetadataDocuments documents;
  private final Map<String, ResourceUsage> lastReadings = new ConcurrentHashMap<>();
  private final HttpServer server;

  private MetadataServer(
      TaskDefinition definition, TaskIdentity identity, TaskState state, HttpServer server) {
    this.definition = definition;
    this.identity = identity;
    this.state = state;
    this.documents = new MetadataDocuments(definition, identity, state);
    this.server = server;
  }

  /** A task with an id of its own whose containers all run from now on. */
  public static MetadataServer start(TaskDefinition definition) throws IOException {
    String taskId = UUID.randomUUID().toString().replace("-", "");
    return start(
        definition, TaskIdentity.of(definition, taskId), TaskState.runningSince(Instant.now()));
  }

  public static MetadataServer start(
      TaskDefinition definition, TaskIdentity identity, TaskState state) throws IOException {
    HttpServer http =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    MetadataServer server = new MetadataServer(definition, identity, state, http);
    for (ContainerDefinition container : definition.containerDefinitions()) {
      http.createContext(server.path("v4", container.name()), e -> server.answer(container, e));
      http.createContext(server.path("v3", container.name()), e -> server.answer(container, e));
    }
    http.start();
    return server;
  }

  public TaskIdentity identity() {
    return identity;
  }

  /** What {@code ECS_CONTAINER_METADATA_URI_V4} holds in that container. */
  public URI uri(String container) {
    return uri("v4", container);
  }

  /** What {@code ECS_CONTAINER_METADATA_URI} holds in that container. */
  public URI uriV3(String container) {
    return uri("v3", container);
  }

  @Override
  public void close() {
    server.stop(0);
  }

  private URI uri(String version, String container) {
    int port = server.getAddress().getPort();
    return URI.create("http://127.0.0.1:" + port + path(version, container));
  }

  private String path(String version, String container) {
    return "/" + version + "/" + identity.dockerId(container);
  }

  private void answer(ContainerDefinition container, HttpExchange exchange) throws IOException {
    try (exchange) {
      String base = exchange.getHttpContext().getPath();
      JsonNode answer =
          switch (exchange.getRequestURI().getPath().substring(base.length())) {
            case "", "/" -> documents.container(container);
            case "/task" -> documents.task();
            case "/stats" -> stats(container);
            case "/task/stats" -> taskStats();
            default -> null;
          };
      byte[] body =
          (answer == null ? "404 page not found" : answer.toString())
              .getBytes(StandardCharsets.UTF_8);
      exchange
          .getResponseHeaders()
          .set("Content-Type", answer == null ? "text/plain" : "application/json");
      exchange.sendResponseHeaders(answer == null ? 404 : 200, body.length);
      exchange.getResponseBody().write(body);
    }
  }

  private ObjectNode taskStats() {
    ObjectNode all = JsonNodeFactory.instance.objectNode();
    for (ContainerDefinition container : definition.containerDefinitions()) {
      all.set(identity.dockerId(container.name()), stats(container));
    }
    return all;
  }

  private ObjectNode stats(ContainerDefinition container) {
    String name = container.name();
    ResourceUsage now = state.usage(name);
    ResourceUsage last = lastReadings.put(name, now);
    ResourceUsage before =
        last == null ? ResourceUsage.none(state.container(name).createdAt()) : last;
    long memoryMiB = container.memory() == 0 ? definition.memoryMiB() : container.memory();
    int cpus = Math.max(1, (int) Math.ceil(definition.vCpus()));
    return StatsDocument.of(identity.dockerId(name), name, before, now, memoryMiB, cpus);
  }
}
