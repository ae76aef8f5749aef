package io.github.fargatealloy.libraries;

import io.lettuce.core.RedisClient;
import io.lettuce.core.api.StatefulRedisConnection;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import redis.clients.jedis.Jedis;

final class RedisUse implements Use {
  @Override
  public void run() throws Exception {
    try (SocketStub server = new SocketStub(RedisUse::answer)) {
      try (Jedis jedis = new Jedis("127.0.0.1", server.port())) {
        jedis.set("order", "1");
      }
      RedisClient lettuce = RedisClient.create("redis://127.0.0.1:" + server.port());
      try (StatefulRedisConnection<String, String> connection = lettuce.connect()) {
        connection.sync().set("order", "1");
      } finally {
        lettuce.shutdown();
      }
    }
  }

  /** With OK, but for the greeting of version 3, which an older server does not know. */
  private static void answer(DataInputStream in, DataOutputStream out) throws IOException {
    int words = Integer.parseInt(line(in).substring(1));
    List<String> command = new ArrayList<>();
    for (int i = 0; i < words; i++) {
      line(in);
      command.add(line(in));
    }
    String answer = command.get(0).equals("HELLO") ? "-ERR unknown command" : "+OK";
    out.write((answer + "\r\n").getBytes(StandardCharsets.US_ASCII));
  }

  private static String line(DataInputStream in) throws IOException {
    StringBuilder line = new StringBuilder();
    for (int each = in.readUnsignedByte(); each != '\n'; each = in.readUnsignedByte()) {
      line.append((char) each);
    }
    return line.toString().strip();
  }
}
