package io.github.fargatealloy.libraries;

import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Uses every library once and ends. */
public final class LibrariesApp {
  private static final Logger logger = LoggerFactory.getLogger(LibrariesApp.class);

  private LibrariesApp() {}

  public static void main(String[] arguments) {
    List<Use> uses =
        List.of(
            new AwsUse(),
            new GrpcUse(),
            new HttpClientsUse(),
            new JdbcUse(),
            new JmsUse(),
            new KafkaUse(),
            new MongoUse(),
            new QuartzUse(),
            new R2dbcUse(),
            new RedisUse(),
            new WebFluxUse());
    for (Use use : uses) {
      String name = use.getClass().getSimpleName();
      try {
        use.run();
        logger.info("{} done", name);
      } catch (Exception e) {
        logger.error("{} failed", name, e);
      }
    }
    // Some metrics begin with the first collection.
    System.gc();
    // Clients leave threads behind that are no daemons.
    System.exit(0);
  }
}
