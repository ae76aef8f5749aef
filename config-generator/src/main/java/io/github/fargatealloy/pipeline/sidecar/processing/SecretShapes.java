package io.github.fargatealloy.pipeline.sidecar.processing;

import java.util.ArrayList;
import java.util.List;

/**
 * What secrets look like, as regular expressions of RE2, and for each what a text must at least
 * contain to have one: that is a hundred times cheaper to look for.
 */
final class SecretShapes {

  /**
   * Names that say that the value is secret, captured headers among them; numbers at the end are
   * those of a list's elements.
   */
  static final String KEYS =
      "(?i)(^|[._-])(authorization|cookie|passw(or)?d|secret|api[_-]?key|token)(\\.[0-9]+)*$";

  /**
   * What follows a scheme, and what a key within the text calls secret: the name stays. Then ids of
   * AWS keys, JSON Web Tokens and numbers of payment cards. One expression, because each costs a
   * pass over every attribute.
   */
  static final String VALUES =
      "(?i)(\\b(?:bearer|basic) +)[\\w.~+/=-]{16,}"
          + "|((?:passw(?:or)?d|secret|token|api[_-]?key)[\"']? *[=:] *[\"']?)[^\\s\"'&,;]{4,}"
          + "|\\b(?:A[KS]IA[A-Z0-9]{16}|eyJ[\\w-]+\\.[\\w-]+\\.[\\w-]*"
          + "|(?:4\\d{3}|5[1-5]\\d\\d|2[2-7]\\d\\d|6011)(?:[ -]?\\d{4}){3}"
          + "|3[47]\\d\\d[ -]?\\d{6}[ -]?\\d{5})\\b";

  static final String EMAIL = "\\b[\\w.+-]+@[\\w-]+(?:\\.[\\w-]+)+\\b";

  /** Each begins with what Go looks for by instructions of the processor; it is slow without. */
  private static final List<String> TRACES_OF_SECRETS =
      List.of(
          "a(uthorization|pi[_-]?key|[ks]ia)",
          "b(earer|asic) ",
          "cookie",
          "eyj",
          "passw",
          "secret",
          "token",
          "4\\d{3}([ -]?\\d{4}){3}",
          "5\\d{3}([ -]?\\d{4}){3}",
          "2\\d{3}([ -]?\\d{4}){3}",
          "6011([ -]?\\d{4}){3}",
          "3\\d{3}[ -]?\\d{6}[ -]?\\d{5}");

  private static final String TRACE_OF_EMAIL = "@";

  private SecretShapes() {}

  /**
   * A text in lower case that none of these matches holds nothing of what was asked for, in its
   * keys neither.
   */
  static List<String> traces(boolean secrets, boolean emails) {
    List<String> traces = new ArrayList<>();
    if (secrets) {
      traces.addAll(TRACES_OF_SECRETS);
    }
    if (emails) {
      traces.add(TRACE_OF_EMAIL);
    }
    return traces;
  }
}
