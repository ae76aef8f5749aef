/** How the backend is. */
interface Weather {
  Answer TAKEN = new Answer(200, 0, 0);

  /**
   * An answer to a request.
   *
   * @param status 200 takes the spans, any other refuses them
   * @param delayMillis before it is given
   * @param retryAfterSeconds the header, when it is not 0
   */
  record Answer(int status, long delayMillis, int retryAfterSeconds) {}

  /**
   * @param second since the first span was sent
   * @param spans of the request; 0 in one of metrics
   */
  Answer at(double second, int spans);

  static Weather fine() {
    return (second, spans) -> TAKEN;
  }

  /** Nothing is taken between these seconds. */
  static Weather outage(int from, int to) {
    return within(from, to, spans -> new Answer(503, 0, 0));
  }

  static Weather slow(int from, int to, int seconds) {
    return within(from, to, spans -> new Answer(200, seconds * 1000L, 0));
  }

  /** A limit on the rate, as tenants of a shared backend have it, with a second in hand. */
  static Weather limited(int from, int to, int spansPerSecond) {
    double[] hand = {spansPerSecond, from};
    return (second, spans) -> {
      if (second < from || second >= to) {
        return TAKEN;
      }
      synchronized (hand) {
        hand[0] = Math.min(spansPerSecond, hand[0] + (second - hand[1]) * spansPerSecond);
        hand[1] = second;
        if (hand[0] < spans) {
          return new Answer(429, 0, 1);
        }
        hand[0] -= spans;
        return TAKEN;
      }
    };
  }

  private static Weather within(int from, int to, java.util.function.IntFunction<Answer> answer) {
    return (second, spans) -> second >= from && second < to ? answer.apply(spans) : TAKEN;
  }
}
