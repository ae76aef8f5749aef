import java.util.OptionalInt;
import java.util.function.Supplier;

/**
 * What happens while the application sends.
 *
 * @param seconds that it sends for; the task is stopped right after the last span
 * @param killSecond when the sidecar is killed
 */
record Case(String name, int seconds, Supplier<Weather> weather, OptionalInt killSecond) {
  static final int SPANS_PER_SECOND = 10_000;

  static Case[] all() {
    return new Case[] {
      new Case("steady", 30, Weather::fine, OptionalInt.empty()),
      new Case("outage", 90, () -> Weather.outage(5, 80), OptionalInt.empty()),
      new Case("slow", 60, () -> Weather.slow(5, 50, 3), OptionalInt.empty()),
      new Case(
          "throttled",
          60,
          () -> Weather.limited(5, 50, SPANS_PER_SECOND / 2),
          OptionalInt.empty()),
      new Case("killed", 40, () -> Weather.outage(5, 30), OptionalInt.of(20))
    };
  }
}
