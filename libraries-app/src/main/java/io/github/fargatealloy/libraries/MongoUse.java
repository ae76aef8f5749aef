package io.github.fargatealloy.libraries;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.bson.BsonBinaryWriter;
import org.bson.BsonDocument;
import org.bson.Document;
import org.bson.codecs.BsonDocumentCodec;
import org.bson.codecs.EncoderContext;
import org.bson.io.BasicOutputBuffer;

final class MongoUse implements Use {
  /** Answers the greeting, a query and an insertion alike. */
  private static final String ANSWER =
      """
      {"ok": 1.0, "n": 1, "ismaster": true, "isWritablePrimary": true, "maxWireVersion": 21,
       "minWireVersion": 0, "maxBsonObjectSize": 16777216, "maxMessageSizeBytes": 48000000,
       "maxWriteBatchSize": 100000,
       "cursor": {"id": {"$numberLong": "0"}, "ns": "shop.orders", "firstBatch": []}}
      """;

  private static final int HEADER_BYTES = 16;
  private static final int OP_REPLY = 1;
  private static final int OP_QUERY = 2004;
  private static final int OP_MSG = 2013;

  @Override
  public void run() throws Exception {
    try (SocketStub server = new SocketStub(MongoUse::answer);
        MongoClient client = MongoClients.create("mongodb://127.0.0.1:" + server.port())) {
      MongoCollection<Document> orders = client.getDatabase("shop").getCollection("orders");
      orders.insertOne(new Document("_id", 1));
      orders.find().first();
    }
  }

  private static void answer(DataInputStream in, DataOutputStream out) throws IOException {
    ByteBuffer header = littleEndian(in.readNBytes(HEADER_BYTES));
    if (header.remaining() < HEADER_BYTES) {
      throw new IOException("closed");
    }
    int length = header.getInt();
    int request = header.getInt();
    header.getInt();
    int operation = header.getInt();
    in.readNBytes(length - HEADER_BYTES);
    byte[] document = bson();
    // Of a reply: flags, cursor, start and number; of a message: flags and kind of section.
    ByteBuffer fields = littleEndian(new byte[operation == OP_QUERY ? 20 : 5]);
    if (operation == OP_QUERY) {
      fields.putInt(16, 1);
    }
    ByteBuffer answer = littleEndian(new byte[HEADER_BYTES]);
    answer.putInt(HEADER_BYTES + fields.capacity() + document.length);
    answer.putInt(0).putInt(request).putInt(operation == OP_QUERY ? OP_REPLY : OP_MSG);
    out.write(answer.array());
    out.write(fields.array());
    out.write(document);
  }

  private static byte[] bson() {
    try (BasicOutputBuffer buffer = new BasicOutputBuffer();
        BsonBinaryWriter writer = new BsonBinaryWriter(buffer)) {
      new BsonDocumentCodec()
          .encode(writer, BsonDocument.parse(ANSWER), EncoderContext.builder().build());
      return buffer.toByteArray();
    }
  }

  private static ByteBuffer littleEndian(byte[] bytes) {
    return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
  }
}
