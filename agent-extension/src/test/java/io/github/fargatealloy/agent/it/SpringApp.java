package io.github.fargatealloy.agent.it;

import io.micrometer.core.instrument.Metrics;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.web.context.WebServerApplicationContext;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** A Spring Boot service that answers as slowly as it is told to. */
@RestController
@SpringBootApplication
public class SpringApp {
  static final String TIMER = "orders.served";

  private static final Logger logger = LoggerFactory.getLogger(SpringApp.class);

  public static void main(String[] args) {
    var context = (WebServerApplicationContext) SpringApplication.run(SpringApp.class, args);
    System.out.println(AppProcess.PORT + context.getWebServer().getPort());
  }

  @GetMapping("/slow/{millis}/{number}")
  String answer(@PathVariable("millis") long millis, @PathVariable("number") int number)
      throws InterruptedException {
    long start = System.nanoTime();
    Thread.sleep(millis);
    MDC.put("customer", "c" + number);
    logger.info("served {}", number);
    MDC.remove("customer");
    Metrics.timer(TIMER).record(Duration.ofNanos(System.nanoTime() - start));
    return "answer " + number;
  }

  /** As a process of its own on the JDK of the tests. */
  static AppProcess.Launch launch(String... arguments) throws IOException {
    List<String> words = new ArrayList<>(words("--server.port=0"));
    words.addAll(List.of(arguments));
    return AppProcess.on(Jdk.current()).application(words.toArray(String[]::new));
  }

  /** Class path, main class and arguments. */
  static List<String> words(String... arguments) throws IOException {
    Path target = Path.of("target").toAbsolutePath();
    String libraries = Files.readString(target.resolve("spring.classpath")).strip();
    List<String> words = new ArrayList<>();
    words.add("-cp");
    words.add(target.resolve("test-classes") + File.pathSeparator + libraries);
    words.add(SpringApp.class.getName());
    words.addAll(List.of(arguments));
    return words;
  }
}
