package io.github.fargatealloy.alloy.syntax;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Reads Alloy texts; the way into this package. */
public final class AlloyParser {
  private AlloyParser() {}

  /** Never throws for what stands in the text: every mistake is a diagnostic of the result. */
  public static ParsedFile parse(String text) {
    ErrorLog errors = new ErrorLog();
    TokenStream tokens = new TokenStream(text, errors);
    List<Statement> body = new StatementParser(text, tokens, errors).parseFile();
    return new ParsedFile(text, body, tokens.comments(), errors.inOrder());
  }

  /**
   * Like {@link #parse(String)} for the content of a file; a byte that is not UTF-8 is reported.
   */
  public static ParsedFile parse(byte[] utf8) {
    return parse(decode(utf8));
  }

  /** Turns each byte that is not UTF-8 into an unpaired surrogate, which the scanner reports. */
  private static String decode(byte[] utf8) {
    CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
    ByteBuffer in = ByteBuffer.wrap(utf8);
    CharBuffer out = CharBuffer.allocate(utf8.length);
    CoderResult result = decoder.decode(in, out, true);
    while (result.isError()) {
      out.put((char) (Character.MIN_LOW_SURROGATE + (in.get() & 0xFF)));
      result = decoder.decode(in, out, true);
    }
    return out.flip().toString();
  }
}
