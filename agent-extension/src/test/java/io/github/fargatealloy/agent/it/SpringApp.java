package io.github.fargatealloy.agent.it;

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
  public static void main(String[] args) {
    var context = (WebServerApplicationContext) SpringApplication.run(SpringApp.class, args);
    System.out.println(AppProcess.PORT + context.getWebServer().getPort());
  }

  @GetMapping("/slow/{millis}/{number}")
  String answer(@PathVariable("millis") long millis, @PathVariable("number") int number)
      throws InterruptedException {
    Thread.sleep(millis);
    return "answer " + number;
  }
}
