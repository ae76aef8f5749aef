package io.github.fargatealloy.pipeline.real;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;

/**
 * The task metadata endpoint of a task of one container, with every field that Alloy's receiver
 * reads unchecked.
 */
public final class TaskMetadata implements AutoCloseable {
  /** The task's id, as its ARN ends. */
  public static final String TASK_ID = "0123456789abcdef0123456789abcdef";

  public static final String TASK_ARN =
      "arn:aws:ecs:eu-west-1:111122223333:task/production/" + TASK_ID;

  private static final String CONTAINER =
      """
      {"DockerId":"%1$s-1","Name":"orders","DockerName":"orders","Image":"orders:1.2.3","ImageID":"sha256:00",
       "Labels":{"com.amazonaws.ecs.cluster":"production"},"DesiredStatus":"RUNNING","KnownStatus":"RUNNING",
       "Limits":{"CPU":896,"Memory":1536},"CreatedAt":"2026-01-01T00:00:00Z","StartedAt":"2026-01-01T00:00:01Z",
       "Type":"NORMAL","LogDriver":"awslogs","LogOptions":{"awslogs-group":"/ecs/orders","awslogs-region":"eu-west-1",
       "awslogs-stream":"alloy/alloy/%1$s"},
       "ContainerARN":"arn:aws:ecs:eu-west-1:111122223333:container/production/%1$s/1",
       "Networks":[{"NetworkMode":"awsvpc","IPv4Addresses":["10.0.0.1"]}]}"""
          .formatted(TASK_ID);

  private static final String TASK =
      """
      {"Cluster":"arn:aws:ecs:eu-west-1:111122223333:cluster/production","TaskARN":"%s","Family":"orders",
       "Revision":"7","DesiredStatus":"RUNNING","KnownStatus":"RUNNING","Limits":{"CPU":1,"Memory":2048},
       "PullStartedAt":"2026-01-01T00:00:00Z","PullStoppedAt":"2026-01-01T00:00:01Z",
       "AvailabilityZone":"eu-west-1a","LaunchType":"FARGATE","Containers":[%s]}"""
          .formatted(TASK_ARN, CONTAINER);

  private static final String NETWORK =
      """
      {"rx_bytes":1,"rx_packets":1,"rx_errors":0,"rx_dropped":0,"tx_bytes":1,"tx_packets":1,"tx_errors":0,
       "tx_dropped":0}""";

  private static final String CPU =
      """
      {"cpu_usage":{"total_usage":1000,"percpu_usage":[1000],"usage_in_kernelmode":1,"usage_in_usermode":1},
       "system_cpu_usage":100000,"online_cpus":1,
       "throttling_data":{"periods":0,"throttled_periods":0,"throttled_time":0}}""";

  private static final String STATS =
      """
      {"%s-1":{"read":"2026-01-01T00:00:02Z","preread":"2026-01-01T00:00:01Z","name":"orders","id":"%1$s-1",
       "num_procs":1,"blkio_stats":{"io_service_bytes_recursive":[
         {"major":0,"minor":0,"op":"Read","value":1},{"major":0,"minor":0,"op":"Write","value":1}]},
       "cpu_stats":%2$s,"precpu_stats":%2$s,
       "memory_stats":{"usage":1000,"max_usage":2000,"stats":{"cache":1},"limit":100000},
       "networks":{"eth1":%3$s},"network_rate_stats":{"rx_bytes_per_sec":1.0,"tx_bytes_per_sec":1.0}}}"""
          .formatted(TASK_ID, CPU, NETWORK);

  private final HttpServer server;

  private TaskMetadata(HttpServer server) {
    this.server = server;
  }

  public static TaskMetadata start() throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/v4/alloy/task/stats", exchange -> answer(exchange, STATS));
    server.createContext("/v4/alloy/task", exchange -> answer(exchange, TASK));
    server.createContext("/v4/alloy", exchange -> answer(exchange, CONTAINER));
    server.start();
    return new TaskMetadata(server);
  }

  /** For {@code ECS_CONTAINER_METADATA_URI_V4}. */
  public String uri() {
    return "http://127.0.0.1:" + server.getAddress().getPort() + "/v4/alloy";
  }

  private static void answer(HttpExchange exchange, String json) throws IOException {
    byte[] body = json.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().add("Content-Type", "application/json");
    exchange.sendResponseHeaders(200, body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
