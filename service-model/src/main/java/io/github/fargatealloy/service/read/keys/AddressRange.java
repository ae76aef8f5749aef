package io.github.fargatealloy.service.read.keys;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Addresses that begin alike, in CIDR notation.
 *
 * @param bits of an address: 32 or 128
 * @param length of what they have in common, in bits
 */
record AddressRange(BigInteger address, int bits, int length) {
  private static final Pattern NOTATION =
      Pattern.compile("([0-9.]+|[0-9a-fA-F:]+)(?:/(0|[1-9][0-9]{0,2}))?");

  /** A part with a zero in front would be octal to some. */
  private static final Pattern IPV4_PART = Pattern.compile("0|[1-9][0-9]{0,2}");

  private static final Pattern IPV6_PART = Pattern.compile("[0-9a-fA-F]{1,4}");
  private static final int IPV4_BITS = 32;
  private static final int IPV6_BITS = 128;
  private static final int IPV6_PARTS = 8;

  /** One address without a length is a range as well. Empty for text that is neither. */
  static Optional<AddressRange> of(String text) {
    Matcher written = NOTATION.matcher(text);
    if (!written.matches()) {
      return Optional.empty();
    }
    boolean ipv6 = written.group(1).contains(":");
    int bits = ipv6 ? IPV6_BITS : IPV4_BITS;
    int length = written.group(2) == null ? bits : Integer.parseInt(written.group(2));
    return (ipv6 ? ipv6(written.group(1)) : ipv4(written.group(1)))
        .filter(address -> length <= bits)
        .map(address -> new AddressRange(address, bits, length));
  }

  boolean isIpv6() {
    return bits == IPV6_BITS;
  }

  /** The same range by its first address, as AWS gives it back. */
  AddressRange fromFirst() {
    int others = bits - length;
    return new AddressRange(address.shiftRight(others).shiftLeft(others), bits, length);
  }

  /** The shortest spelling, see RFC 5952. */
  @Override
  public String toString() {
    return (isIpv6() ? ipv6Text() : parts(4, 8, 10, ".")) + "/" + length;
  }

  private static Optional<BigInteger> ipv4(String text) {
    List<String> parts = List.of(text.split("[.]", -1));
    boolean valid =
        parts.size() == 4
            && parts.stream()
                .allMatch(
                    part -> IPV4_PART.matcher(part).matches() && Integer.parseInt(part) <= 255);
    return valid ? Optional.of(joined(parts, 8, 10)) : Optional.empty();
  }

  private static Optional<BigInteger> ipv6(String text) {
    int zeros = text.indexOf("::");
    if (zeros != text.lastIndexOf("::")) {
      return Optional.empty();
    }
    List<String> parts = new ArrayList<>(ipv6Parts(zeros < 0 ? text : text.substring(0, zeros)));
    if (zeros >= 0) {
      List<String> after = ipv6Parts(text.substring(zeros + 2));
      int missing = IPV6_PARTS - parts.size() - after.size();
      parts.addAll(Collections.nCopies(Math.max(missing, 1), "0"));
      parts.addAll(after);
    }
    boolean valid =
        parts.size() == IPV6_PARTS
            && parts.stream().allMatch(part -> IPV6_PART.matcher(part).matches());
    return valid ? Optional.of(joined(parts, 16, 16)) : Optional.empty();
  }

  private static List<String> ipv6Parts(String text) {
    return text.isEmpty() ? List.of() : List.of(text.split(":", -1));
  }

  private static BigInteger joined(List<String> parts, int bitsOfPart, int radix) {
    BigInteger address = BigInteger.ZERO;
    for (String part : parts) {
      address = address.shiftLeft(bitsOfPart).or(new BigInteger(part, radix));
    }
    return address;
  }

  private String ipv6Text() {
    String whole = parts(IPV6_PARTS, 16, 16, ":");
    // The first of the longest runs of at least two zeros.
    for (int run = IPV6_PARTS; run > 1; run--) {
      String zeros = ":" + "0:".repeat(run);
      int start = (":" + whole + ":").indexOf(zeros);
      if (start >= 0) {
        String framed = (":" + whole + ":").replaceFirst(zeros, "::");
        int from = framed.startsWith("::") ? 0 : 1;
        int to = framed.length() - (framed.endsWith("::") ? 0 : 1);
        return framed.substring(from, to);
      }
    }
    return whole;
  }

  private String parts(int count, int bitsOfPart, int radix, String separator) {
    List<String> parts = new ArrayList<>();
    BigInteger mask = BigInteger.ONE.shiftLeft(bitsOfPart).subtract(BigInteger.ONE);
    for (int i = count - 1; i >= 0; i--) {
      parts.add(address.shiftRight(i * bitsOfPart).and(mask).toString(radix));
    }
    return parts.stream().collect(Collectors.joining(separator)).toLowerCase(Locale.ROOT);
  }
}
