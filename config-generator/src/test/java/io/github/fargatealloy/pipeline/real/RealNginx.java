package io.github.fargatealloy.pipeline.real;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** An nginx on this machine with a status page, whose access log is in both formats. */
public final class RealNginx implements AutoCloseable {
  private static final HttpClient HTTP = HttpClient.newHttpClient();
  private static final String CONFIG =
      """
      daemon off;
      master_process off;
      pid nginx.pid;
      error_log stderr;
      events {}
      http {
        log_format json escape=json '{"remote_addr":"$remote_addr","remote_user":"$remote_user",'
          '"request_method":"$request_method","request_uri":"$request_uri",'
          '"server_protocol":"$server_protocol","status":$status,'
          '"body_bytes_sent":$body_bytes_sent,"http_referer":"$http_referer",'
          '"http_user_agent":"$http_user_agent","request_time":$request_time,'
          '"host":"$host"}';
        access_log combined.log combined;
        access_log json.log json;
        client_body_temp_path tmp;
        proxy_temp_path tmp;
        fastcgi_temp_path tmp;
        uwsgi_temp_path tmp;
        scgi_temp_path tmp;
        server {
          listen 127.0.0.1:%d;
          location = /status { access_log off; stub_status; }
          location /missing { return 404 "none"; }
          location /broken { return 503 "no"; }
          location / { return 200 "hello"; }
        }
      }
      """;

  private final Path directory;
  private final int port;
  private final Process process;

  private RealNginx(Path directory, int port, Process process) {
    this.directory = directory;
    this.port = port;
    this.process = process;
  }

  /** Reports the calling test as skipped when there is no nginx. */
  public static void assumeInstalled() {
    assumeTrue(Programs.isInstalled("nginx"), "nginx is not on PATH");
  }

  public static RealNginx start(Path parent) throws Exception {
    Path directory = Files.createDirectories(parent.resolve("nginx"));
    int port = FreePorts.one();
    Path config = Files.writeString(directory.resolve("nginx.conf"), CONFIG.formatted(port));
    Process process =
        new ProcessBuilder(
                "nginx", "-p", directory.toString(), "-c", config.toString(), "-e", "stderr")
            .redirectErrorStream(true)
            .redirectOutput(directory.resolve("nginx.log").toFile())
            .start();
    RealNginx nginx = new RealNginx(directory, port, process);
    Await.until("nginx listens", nginx::isListening);
    return nginx;
  }

  public int port() {
    return port;
  }

  private boolean isListening() throws IOException {
    if (!process.isAlive()) {
      throw new AssertionError(Files.readString(directory.resolve("nginx.log")));
    }
    return FreePorts.isTaken(port);
  }

  /** Asks for a path as a browser would. */
  public void get(String path) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
            .version(HttpClient.Version.HTTP_1_1)
            .header("User-Agent", "Mozilla/5.0 \"quoted\"")
            .header("Referer", "https://shop.example.com/")
            .build();
    HTTP.send(request, BodyHandlers.discarding());
  }

  /** The lines of one of its access logs. */
  public List<String> accessLog(String format) throws IOException {
    return Files.readAllLines(directory.resolve(format + ".log"));
  }

  @Override
  public void close() {
    process.destroy();
    process.onExit().join();
  }
}
