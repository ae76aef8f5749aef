import java.util.function.IntConsumer;

/** Finds the trace ids in an encoded {@code ExportTraceServiceRequest} without decoding the rest. */
final class TraceIds {
  /** Field numbers: resource_spans, scope_spans, spans, trace_id. */
  private static final int[] PATH = {1, 2, 2, 1};

  private final byte[] message;
  private final IntConsumer found;
  private int position;

  private TraceIds(byte[] message, IntConsumer found) {
    this.message = message;
    this.found = found;
  }

  /** Calls with the position of each trace id's first byte. */
  static void find(byte[] message, IntConsumer found) {
    new TraceIds(message, found).walk(message.length, 0);
  }

  private void walk(int end, int depth) {
    while (position < end) {
      int tag = varint();
      switch (tag & 7) {
        case 0 -> varint();
        case 1 -> position += 8;
        case 2 -> field(tag >>> 3, depth);
        case 5 -> position += 4;
        default -> throw new IllegalStateException("no protobuf at " + position);
      }
    }
  }

  private void field(int number, int depth) {
    int length = varint();
    int end = position + length;
    if (number == PATH[depth]) {
      if (depth == PATH.length - 1) {
        found.accept(position);
      } else {
        walk(end, depth + 1);
      }
    }
    position = end;
  }

  /** Its lower 32 bits. */
  private int varint() {
    int value = 0;
    for (int shift = 0; ; shift += 7) {
      byte next = message[position++];
      if (shift < 32) {
        value |= (next & 0x7f) << shift;
      }
      if (next >= 0) {
        return value;
      }
    }
  }
}
