package io.github.fargatealloy.pipeline.real;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where the ports of a configuration lie on this machine, so that many can run at once.
 *
 * @param server where Alloy itself is asked
 * @param byConfigured free ports, by the port that stands in the configuration
 */
record LocalPorts(int server, Map<Integer, Integer> byConfigured) {
  private static final Pattern LOOPBACK = Pattern.compile("(?<=127\\.0\\.0\\.1:)(\\d+)");
  private static final Pattern LISTEN_PORT = Pattern.compile("(?<=listen_port {1,9}= )(\\d+)");

  LocalPorts {
    byConfigured = Map.copyOf(byConfigured);
  }

  /**
   * @param fixed ports that somebody else has chosen, such as of a backend
   */
  static LocalPorts find(String config, Map<Integer, Integer> fixed) throws IOException {
    Map<Integer, Integer> ports = new HashMap<>();
    for (Pattern pattern : List.of(LOOPBACK, LISTEN_PORT)) {
      Matcher matcher = pattern.matcher(config);
      while (matcher.find()) {
        ports.put(configured(matcher), 0);
      }
    }
    List<Integer> free = FreePorts.find(ports.size() + 1);
    int next = 0;
    for (Map.Entry<Integer, Integer> port : ports.entrySet()) {
      port.setValue(fixed.getOrDefault(port.getKey(), free.get(next++)));
    }
    return new LocalPorts(free.get(free.size() - 1), ports);
  }

  String rewrite(String config) {
    String text = LOOPBACK.matcher(config).replaceAll(this::local);
    return LISTEN_PORT.matcher(text).replaceAll(this::local);
  }

  private String local(MatchResult match) {
    return byConfigured.get(configured(match)).toString();
  }

  private static Integer configured(MatchResult match) {
    return Integer.valueOf(match.group(1));
  }
}
