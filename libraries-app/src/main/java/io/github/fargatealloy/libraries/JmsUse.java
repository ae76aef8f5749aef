package io.github.fargatealloy.libraries;

import jakarta.jms.Connection;
import jakarta.jms.MessageConsumer;
import jakarta.jms.Queue;
import jakarta.jms.Session;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.activemq.ActiveMQConnectionFactory;

final class JmsUse implements Use {
  private static final int TIMEOUT_MILLIS = 5_000;

  @Override
  public void run() throws Exception {
    ActiveMQConnectionFactory broker =
        new ActiveMQConnectionFactory("vm://shop?broker.persistent=false&broker.useJmx=false");
    try (Connection connection = broker.createConnection();
        Session session = connection.createSession(false, Session.AUTO_ACKNOWLEDGE)) {
      connection.start();
      Queue received = session.createQueue("received");
      session.createProducer(received).send(session.createTextMessage("1"));
      session.createConsumer(received).receive(TIMEOUT_MILLIS);

      Queue heard = session.createQueue("heard");
      CountDownLatch messages = new CountDownLatch(1);
      session.createProducer(heard).send(session.createTextMessage("2"));
      MessageConsumer consumer = session.createConsumer(heard);
      consumer.setMessageListener(message -> messages.countDown());
      messages.await(TIMEOUT_MILLIS, TimeUnit.MILLISECONDS);
    }
  }
}
