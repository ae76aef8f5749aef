package io.github.fargatealloy.libraries;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.Statement;

final class JdbcUse implements Use {
  @Override
  public void run() throws Exception {
    try (HikariDataSource pool = new HikariDataSource()) {
      pool.setJdbcUrl("jdbc:h2:mem:shop");
      pool.setPoolName("shop");
      // The first connection is there from the start, the second is counted as created.
      try (Connection first = pool.getConnection();
          Statement creation = first.createStatement();
          Connection second = pool.getConnection();
          Statement query = second.createStatement()) {
        creation.execute("CREATE TABLE orders (id INT)");
        query.executeQuery("SELECT id FROM orders").close();
      }
    }
  }
}
