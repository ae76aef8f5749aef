package io.github.fargatealloy.taskdefinition.json;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * The text of a file, whatever its encoding; JSON and the AWS CLI know UTF-8 alone.
 *
 * @param fault where it is anything else
 */
public record EncodedText(String text, Optional<JsonFault> fault) {
  private static final String FIX = "save the file as UTF-8";

  public static EncodedText of(byte[] content) {
    if (startsWith(content, 0xFE, 0xFF) || startsWith(content, 0, -1)) {
      return utf16(content, StandardCharsets.UTF_16BE);
    }
    if (startsWith(content, 0xFF, 0xFE) || startsWith(content, -1, 0)) {
      return utf16(content, StandardCharsets.UTF_16LE);
    }
    return utf8(content);
  }

  /** Whether those are the first two bytes; -1 is any other than 0. */
  private static boolean startsWith(byte[] content, int... expected) {
    if (content.length < 2) {
      return false;
    }
    for (int index = 0; index < expected.length; index++) {
      int found = content[index] & 0xFF;
      if (expected[index] < 0 ? found == 0 : found != expected[index]) {
        return false;
      }
    }
    return true;
  }

  /** As PowerShell writes what a command prints. */
  private static EncodedText utf16(byte[] content, Charset charset) {
    String text = new String(content, charset);
    return new EncodedText(
        text.startsWith("\uFEFF") ? text.substring(1) : text,
        fault(Position.START, "is UTF-16 rather than UTF-8"));
  }

  private static EncodedText utf8(byte[] content) {
    String text = new String(content, StandardCharsets.UTF_8);
    if (!text.contains("\uFFFD")) {
      return new EncodedText(text, Optional.empty());
    }
    CharBuffer before = CharBuffer.allocate(content.length);
    CoderResult result =
        StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(content), before, true);
    if (!result.isError()) {
      return new EncodedText(text, Optional.empty());
    }
    String valid = before.flip().toString();
    Position position = Position.at(valid.length(), valid);
    return new EncodedText(text, fault(position, "has a byte that is no UTF-8"));
  }

  private static Optional<JsonFault> fault(Position position, String detail) {
    return Optional.of(new JsonFault(JsonFault.Kind.SYNTAX, JsonPath.ROOT, position, detail, FIX));
  }
}
