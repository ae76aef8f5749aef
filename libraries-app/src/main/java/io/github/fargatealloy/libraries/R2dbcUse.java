package io.github.fargatealloy.libraries;

import io.r2dbc.spi.Connection;
import io.r2dbc.spi.ConnectionFactories;
import io.r2dbc.spi.ConnectionFactory;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

final class R2dbcUse implements Use {
  @Override
  public void run() {
    ConnectionFactory database = ConnectionFactories.get("r2dbc:h2:mem:///shop-reactive");
    Flux.usingWhen(
            Mono.from(database.create()),
            connection ->
                Flux.from(connection.createStatement("SELECT 1").execute())
                    .flatMap(result -> result.map(row -> row.get(0, Integer.class))),
            Connection::close)
        .blockLast();
  }
}
