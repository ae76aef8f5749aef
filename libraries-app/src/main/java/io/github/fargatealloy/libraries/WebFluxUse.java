package io.github.fargatealloy.libraries;

import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.server.reactive.ReactorHttpHandlerAdapter;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.reactive.config.EnableWebFlux;
import org.springframework.web.reactive.function.client.WebClient;
import org.springframework.web.server.adapter.WebHttpHandlerBuilder;
import reactor.core.publisher.Mono;
import reactor.netty.DisposableServer;
import reactor.netty.http.server.HttpServer;

final class WebFluxUse implements Use {
  /** Read by Spring. */
  @Configuration(proxyBeanMethods = false)
  @EnableWebFlux
  static class Shop {
    @Bean
    Orders orders() {
      return new Orders();
    }
  }

  /** Called by Spring. */
  @RestController
  static class Orders {
    @GetMapping("/orders/{id}")
    Mono<String> order(@PathVariable("id") int id) {
      return Mono.just("order " + id);
    }
  }

  @Override
  public void run() {
    try (var context = new AnnotationConfigApplicationContext(Shop.class)) {
      DisposableServer server =
          HttpServer.create()
              .host("127.0.0.1")
              .handle(
                  new ReactorHttpHandlerAdapter(
                      WebHttpHandlerBuilder.applicationContext(context).build()))
              .bindNow();
      try {
        WebClient.create("http://127.0.0.1:" + server.port())
            .get()
            .uri("/orders/{id}", 1)
            .retrieve()
            .bodyToMono(String.class)
            .block();
      } finally {
        server.disposeNow();
      }
    }
  }
}
