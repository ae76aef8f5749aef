package io.github.fargatealloy.cost;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.fargatealloy.problem.Checked;
import io.github.fargatealloy.problem.Location;
import io.github.fargatealloy.problem.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Protects that a table of prices is whole, and that every mistake in one is named. */
class PriceTableReaderTest {
  private static final Location KEY = new Location("service.yaml", 9, 11);

  @Test
  void theTableOfTheDocumentationIsTheOneThatComesWithTheGenerator() throws IOException {
    String page = Files.readString(Path.of("../docs/cost.md"));
    Matcher table = Pattern.compile("(?s)```properties\n(.*?)```").matcher(page);

    assertThat(table.find()).isTrue();
    assertThat(read(table.group(1)).value()).contains(PriceTableReader.standard());
  }

  @Test
  void everyMistakeIsNamedAtTheKeyThatNamesTheTable() {
    Checked<PriceTable> read =
        read("region=eu-west-1\nas-of=2026-11\nsource=here\nx86_64.vcpu-hour=-1\ncolour=red\n");

    assertThat(read.value()).isEmpty();
    assertThat(read.problems().stream().map(Problem::location)).containsOnly(KEY);
    assertThat(read.problems().stream().map(Problem::message))
        .contains(
            "x86_64.vcpu-hour in my.properties must be an amount of dollars such as \"0.04048\", but is \"-1\"",
            "arm64.gb-hour in my.properties must be an amount of dollars such as \"0.00356\", but is missing",
            "spot.discount-percent in my.properties must be a whole number from 0 to 99, but is missing",
            "my.properties must have no other keys than those of docs/cost.md, but has \"colour\"");
  }

  @Test
  void whatIsNoTableIsRefused() {
    assertThat(read("a=\\u12").problems().render()).contains("must be a file of properties");
    assertThat(read("").problems().size()).isEqualTo(10);
  }

  private static Checked<PriceTable> read(String text) {
    return PriceTableReader.read("my.properties", text, KEY);
  }
}
