package io.github.fargatealloy.libraries;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Nobody answers: a server of Kafka's own would be the larger half of this application. */
final class KafkaUse implements Use {
  private static final Logger logger = LoggerFactory.getLogger(KafkaUse.class);
  private static final String NOBODY = "127.0.0.1:1";

  @Override
  public void run() throws Exception {
    Map<String, Object> producing = Map.of("bootstrap.servers", NOBODY, "max.block.ms", 300);
    try (KafkaProducer<String, String> producer =
        new KafkaProducer<>(producing, new StringSerializer(), new StringSerializer())) {
      producer.send(new ProducerRecord<>("orders", "1")).get();
    } catch (ExecutionException expected) {
      logger.info("not sent");
    }
    Map<String, Object> consuming = Map.of("bootstrap.servers", NOBODY, "group.id", "shop");
    try (KafkaConsumer<String, String> consumer =
        new KafkaConsumer<>(consuming, new StringDeserializer(), new StringDeserializer())) {
      consumer.subscribe(List.of("orders"));
      consumer.poll(Duration.ofMillis(300));
      consumer.close(Duration.ZERO);
    }
  }
}
