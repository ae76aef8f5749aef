package io.github.fargatealloy.taskdefinition.check.base;

import java.math.BigDecimal;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The two ways to write the size of a task: units ({@code 1024}), and quantities ({@code 1 vCPU},
 * {@code 0.5GB}).
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_RegisterTaskDefinition.html">RegisterTaskDefinition</a>
 */
public final class SizeText {
  private static final Pattern UNITS = Pattern.compile("\\d{1,9}");
  private static final String QUANTITY = "(\\d{0,6}(?:\\.\\d{1,9})?)\\s*";
  private static final Pattern VCPU = Pattern.compile(QUANTITY + "vcpu", Pattern.CASE_INSENSITIVE);
  private static final Pattern GB = Pattern.compile(QUANTITY + "gb", Pattern.CASE_INSENSITIVE);
  private static final BigDecimal UNITS_PER_QUANTITY = BigDecimal.valueOf(1024);

  private SizeText() {}

  public static OptionalInt cpuUnits(String text) {
    return units(text, VCPU);
  }

  public static OptionalInt memoryMiB(String text) {
    return units(text, GB);
  }

  private static OptionalInt units(String text, Pattern quantity) {
    if (UNITS.matcher(text).matches()) {
      return OptionalInt.of(Integer.parseInt(text));
    }
    Matcher matcher = quantity.matcher(text);
    if (!matcher.matches() || matcher.group(1).isEmpty()) {
      return OptionalInt.empty();
    }
    return OptionalInt.of(new BigDecimal(matcher.group(1)).multiply(UNITS_PER_QUANTITY).intValue());
  }
}
