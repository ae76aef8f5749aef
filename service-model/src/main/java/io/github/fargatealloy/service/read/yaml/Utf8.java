package io.github.fargatealloy.service.read.yaml;

import io.github.fargatealloy.problem.Findings;
import io.github.fargatealloy.problem.Location;
import io.github.fargatealloy.problem.Problem;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Decodes a file as UTF-8 text, with or without a byte order mark. */
final class Utf8 {
  private static final String FIX = "save the file as UTF-8 text, or name the right file";

  private Utf8() {}

  static Optional<SourceText> decode(String file, byte[] content, Findings findings) {
    CharsetDecoder decoder =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    CharBuffer decoded;
    try {
      decoded = decoder.decode(ByteBuffer.wrap(content));
    } catch (CharacterCodingException e) {
      findings.add(refusal(Location.ofFile(file), encodingOf(content)));
      return Optional.empty();
    }
    String text = decoded.toString();
    SourceText source = SourceText.of(file, text.startsWith("\uFEFF") ? text.substring(1) : text);
    int strange = firstControl(source.text());
    if (strange >= 0) {
      String is = "has the control character U+%04X".formatted((int) source.text().charAt(strange));
      findings.add(refusal(source.at(strange), is));
      return Optional.empty();
    }
    return Optional.of(source);
  }

  private static Problem refusal(Location location, String is) {
    return YamlProblems.FILE_ENCODING.error(
        location, "the service description must be text in UTF-8, but " + is, FIX);
  }

  private static String encodingOf(byte[] content) {
    boolean marked =
        content.length >= 2
            && ((content[0] == (byte) 0xFF && content[1] == (byte) 0xFE)
                || (content[0] == (byte) 0xFE && content[1] == (byte) 0xFF));
    return marked ? "is UTF-16" : "has bytes that are not UTF-8";
  }

  /** The first character that YAML does not allow, else -1. */
  private static int firstControl(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean layout = c == '\n' || c == '\r' || c == '\t' || c == 0x85;
      boolean allowed = layout || (!Character.isISOControl(c) && c < '\uFFFE');
      if (!allowed) {
        return i;
      }
    }
    return -1;
  }
}
