package io.github.fargatealloy.pipeline.real;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * Blocks of Snappy, which Prometheus and Loki take; see <a
 * href="https://github.com/google/snappy/blob/main/format_description.txt">the format</a>.
 */
final class Snappy {
  private Snappy() {}

  /** How long the block is before compression: what it begins with. */
  static long length(byte[] block) {
    return varint(ByteBuffer.wrap(block));
  }

  static byte[] decompress(byte[] block) {
    ByteBuffer in = ByteBuffer.wrap(block).order(ByteOrder.LITTLE_ENDIAN);
    byte[] out = new byte[(int) varint(in)];
    int end = 0;
    while (in.hasRemaining()) {
      int tag = in.get() & 0xff;
      int kind = tag & 3;
      if (kind == 0) {
        int length = literal(tag >> 2, in);
        in.get(out, end, length);
        end += length;
      } else {
        int length = kind == 1 ? 4 + ((tag >> 2) & 7) : 1 + (tag >> 2);
        int offset = offset(kind, tag, in);
        for (int i = 0; i < length; i++, end++) {
          out[end] = out[end - offset];
        }
      }
    }
    return out;
  }

  private static int literal(int code, ByteBuffer in) {
    if (code < 60) {
      return code + 1;
    }
    int length = 0;
    for (int i = 0; i < code - 59; i++) {
      length |= (in.get() & 0xff) << (8 * i);
    }
    return length + 1;
  }

  private static int offset(int kind, int tag, ByteBuffer in) {
    return switch (kind) {
      case 1 -> (tag >> 5) << 8 | in.get() & 0xff;
      case 2 -> in.getShort() & 0xffff;
      default -> in.getInt();
    };
  }

  private static long varint(ByteBuffer in) {
    long value = 0;
    for (int shift = 0; ; shift += 7) {
      byte next = in.get();
      value |= (long) (next & 0x7f) << shift;
      if (next >= 0) {
        return value;
      }
    }
  }
}
