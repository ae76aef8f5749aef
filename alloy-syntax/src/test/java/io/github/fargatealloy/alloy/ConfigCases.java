package io.github.fargatealloy.alloy;

import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.zip.GZIPInputStream;

/**
 * The configs that the real Alloy (main of 2026-08-21) has judged, from {@code
 * config-cases.jsonl.gz}.
 */
public final class ConfigCases {
  private ConfigCases() {}

  public static List<ConfigCase> all() {
    try (InputStream in = ConfigCases.class.getResourceAsStream("config-cases.jsonl.gz");
        InputStream lines = new GZIPInputStream(in);
        MappingIterator<ConfigCase> cases =
            new ObjectMapper().readerFor(ConfigCase.class).readValues(lines)) {
      return cases.readAll();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static List<ConfigCase> formatted() {
    return all().stream().filter(c -> c.formatted() != null).toList();
  }
}
