package io.github.fargatealloy.alloy.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.fargatealloy.alloy.ConfigCase;
import io.github.fargatealloy.alloy.ConfigCases;
import io.github.fargatealloy.alloy.Diagnostic;
import io.github.fargatealloy.alloy.Position;
import java.util.List;
import org.junit.jupiter.api.Test;

class ConfigCasesSyntaxTest {
  /** Alloy formats nothing that it cannot parse, and refuses nothing else by its syntax. */
  @Test
  void readsWhatAlloyReadsAndRefusesTheRest() {
    assertThat(ConfigCases.all())
        .filteredOn(c -> c.accepted() || c.formatted() != null)
        .hasSizeGreaterThan(1_000)
        .allSatisfy(c -> assertThat(AlloyParser.parse(c.config()).diagnostics()).isEmpty());
  }

  @Test
  void reportsTheFirstErrorWhereAlloyDoes() {
    List<ConfigCase> broken =
        ConfigCases.all().stream().filter(c -> !AlloyParser.parse(c.config()).isValid()).toList();

    assertThat(broken)
        .hasSizeGreaterThan(10)
        .allSatisfy(
            c -> {
              Diagnostic first = AlloyParser.parse(c.config()).diagnostics().get(0);
              Position expected = new Position(first.start().offset(), c.line(), c.column());
              assertThat(first.start()).as(first.message()).isEqualTo(expected);
            });
  }
}
