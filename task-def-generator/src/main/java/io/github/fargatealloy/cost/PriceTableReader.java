package io.github.fargatealloy.cost;

import io.github.fargatealloy.problem.Checked;
import io.github.fargatealloy.problem.Findings;
import io.github.fargatealloy.problem.Location;
import io.github.fargatealloy.problem.ProblemCode;
import io.github.fargatealloy.problem.Problems;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;

/** Reads a table of prices: properties, of which every one is needed. */
public final class PriceTableReader {
  static final ProblemCode PRICE_TABLE =
      new ProblemCode(
          "price-table",
          "A table of prices must have every price, in dollars",
          "The table that comes with the generator holds the prices of one region on one day. A"
              + " table of your own has the same keys: copy it from docs/cost.md and change the"
              + " values, for another region or for what you have agreed with AWS.",
          "deploy:\n  prices: fargate-prices.properties");

  private static final String STANDARD = "fargate-prices.properties";

  /** The keys of a table, each with an example of its value. */
  private enum Entry {
    REGION("region", "eu-west-1"),
    AS_OF("as-of", "2026-03"),
    SOURCE("source", "https://aws.amazon.com/fargate/pricing/"),
    X86_VCPU("x86_64.vcpu-hour", "0.04048"),
    X86_GB("x86_64.gb-hour", "0.004445"),
    ARM_VCPU("arm64.vcpu-hour", "0.03238"),
    ARM_GB("arm64.gb-hour", "0.00356"),
    STORAGE("storage.gb-hour", "0.000111"),
    SPOT("spot.discount-percent", "70"),
    LOAD_BALANCER("load-balancer.hour", "0.0225");

    private final String key;
    private final String example;

    Entry(String key, String example) {
      this.key = key;
      this.example = example;
    }
  }

  private final String name;
  private final Location location;
  private final Map<String, String> written;
  private final Findings findings = new Findings();

  private PriceTableReader(String name, Location location, Map<String, String> written) {
    this.name = name;
    this.location = location;
    this.written = written;
  }

  /** The table that comes with the generator. */
  public static PriceTable standard() {
    return Standard.TABLE;
  }

  /**
   * @param name how problems call the table
   * @param location where problems are: the key that names the table
   */
  public static Checked<PriceTable> read(String name, String text, Location location) {
    Optional<Map<String, String>> written = properties(text);
    if (written.isEmpty()) {
      return Checked.refused(
          Problems.of(
              PRICE_TABLE.error(
                  location,
                  "%s must be a file of properties, but is not".formatted(name),
                  Entry.X86_VCPU.key + "=" + Entry.X86_VCPU.example)));
    }
    return new PriceTableReader(name, location, written.get()).read();
  }

  private Checked<PriceTable> read() {
    written.keySet().stream().filter(key -> !isKnown(key)).forEach(this::refuseUnknown);
    String region = text(Entry.REGION);
    String asOf = text(Entry.AS_OF);
    String source = text(Entry.SOURCE);
    HourlyPrice x86 = new HourlyPrice(amount(Entry.X86_VCPU), amount(Entry.X86_GB));
    HourlyPrice arm = new HourlyPrice(amount(Entry.ARM_VCPU), amount(Entry.ARM_GB));
    BigDecimal storage = amount(Entry.STORAGE);
    int discount = percent();
    BigDecimal loadBalancer = amount(Entry.LOAD_BALANCER);
    return findings.hasErrors()
        ? Checked.refused(findings.all())
        : Checked.of(
            new PriceTable(region, asOf, source, x86, arm, storage, discount, loadBalancer),
            findings.all());
  }

  private static Optional<Map<String, String>> properties(String text) {
    Properties properties = new Properties();
    try {
      properties.load(new StringReader(text));
    } catch (IOException | IllegalArgumentException e) {
      // An escape that is none.
      return Optional.empty();
    }
    Map<String, String> written = new TreeMap<>();
    properties.forEach((key, value) -> written.put(key.toString(), value.toString().strip()));
    return Optional.of(written);
  }

  private static boolean isKnown(String key) {
    return Arrays.stream(Entry.values()).anyMatch(entry -> entry.key.equals(key));
  }

  private void refuseUnknown(String key) {
    findings.add(
        PRICE_TABLE.error(
            location,
            "%s must have no other keys than those of docs/cost.md, but has \"%s\""
                .formatted(name, key),
            "remove it"));
  }

  private String text(Entry entry) {
    String value = written.getOrDefault(entry.key, "");
    if (value.isEmpty()) {
      refuse(entry, "be set");
    }
    return value;
  }

  private BigDecimal amount(Entry entry) {
    String value = written.getOrDefault(entry.key, "");
    if (!value.matches("[0-9]{1,6}(\\.[0-9]{1,12})?")) {
      refuse(entry, "be an amount of dollars such as \"%s\"".formatted(entry.example));
      return BigDecimal.ZERO;
    }
    return new BigDecimal(value);
  }

  private int percent() {
    String value = written.getOrDefault(Entry.SPOT.key, "");
    if (!value.matches("[0-9]{1,2}")) {
      refuse(Entry.SPOT, "be a whole number from 0 to 99");
      return 0;
    }
    return Integer.parseInt(value);
  }

  private void refuse(Entry entry, String expectation) {
    String value = written.getOrDefault(entry.key, "");
    findings.add(
        PRICE_TABLE.error(
            location,
            "%s in %s must %s, but is %s"
                .formatted(
                    entry.key, name, expectation, value.isEmpty() ? "missing" : '"' + value + '"'),
            entry.key + "=" + entry.example));
  }

  /** Read when it is first asked for, once. */
  private static final class Standard {
    static final PriceTable TABLE = load();

    private static PriceTable load() {
      try (InputStream table = PriceTableReader.class.getResourceAsStream(STANDARD)) {
        String text = new String(table.readAllBytes(), StandardCharsets.UTF_8);
        return read(STANDARD, text, new Location(STANDARD, 1, 1)).value().orElseThrow();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
