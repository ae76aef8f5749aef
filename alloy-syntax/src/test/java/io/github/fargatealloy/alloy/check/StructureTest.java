package io.github.fargatealloy.alloy.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.fargatealloy.alloy.catalog.AlloyVersion;
import io.github.fargatealloy.alloy.catalog.StabilityLevel;
import io.github.fargatealloy.alloy.syntax.AlloyParser;
import io.github.fargatealloy.alloy.syntax.ParsedFile;
import java.util.List;
import org.junit.jupiter.api.Test;

class StructureTest {
  @Test
  void everythingIsReportedInOneRun() {
    assertThat(
            Checked.codes(
                """
                prometheus.scrap "a" {
                }
                prometheus.remote_write {
                	endpoint "x" {
                		urll = "http://a"
                	}
                	wal = 1
                	external_labels {
                	}
                	endpont {
                	}
                	external_labels = {}
                	external_labels = {a = []}
                }
                loki.write "w" {
                }
                loki.write "w" {
                	limit {
                	}
                }
                """))
        .containsExactly(
            "1 unknown-component",
            "3 missing-label",
            "4 missing-argument",
            "4 unexpected-label",
            "5 unknown-argument",
            "7 block-as-argument",
            "8 argument-as-block",
            "10 unknown-block",
            "13 duplicate-argument",
            "13 wrong-type",
            "17 duplicate-definition",
            "18 unknown-block");
  }

  @Test
  void theNearestNameIsOffered() {
    assertThat(
            Checked.messages(
                """
                prometheus.scrap "a" {
                }
                loki.write "b" {
                	endpoint {
                		url       = "http://a"
                		tenant_ID = "x"
                	}
                }
                """))
        .containsExactly(
            "a block here must be a component or a configuration block of the newest Alloy, but is"
                + " \"prometheus.scrap\"; did you mean \"prometheus.scrape\"?",
            "an argument of endpoint must be one that it takes, but is \"tenant_ID\"; did you mean"
                + " \"tenant_id\"?");
  }

  @Test
  void aBlockThatMayStandOnceIsReportedOnceAtTheFirst() {
    String config =
        """
        otelcol.processor.batch "a" {
        	output {
        	}
        	output {
        	}
        	output {
        	}
        }
        """;
    assertThat(Checked.codes(config)).containsExactly("2 duplicate-block");
    assertThat(Checked.messages(config))
        .containsExactly("block \"output\" must be given once, but is given 3 times");
  }

  @Test
  void valuesOfACertainFormAreCheckedAndShownUnlessSecret() {
    assertThat(
            Checked.messages(
                """
                otelcol.processor.batch "a" {
                	timeout = "5 minutes"
                	output {
                	}
                	debug_metrics {
                		level = "full"
                	}
                }
                otelcol.processor.memory_limiter "b" {
                	check_interval = "1s"
                	limit          = "1 GB"
                	output {
                	}
                }
                otelcol.auth.bearer "c" {
                	token = ["hunter2"]
                }
                """))
        .containsExactly(
            "\"timeout\" must be a duration such as \"30s\", but is \"5 minutes\"",
            "\"level\" must be one of \"none\", \"basic\", \"normal\", \"detailed\", but is"
                + " \"full\"",
            "\"limit\" must be a number of bytes such as \"1MiB\", but is \"1 GB\"",
            "\"token\" must be a secret, but is a list that holds a string");
  }

  @Test
  void objectsWithFixedFieldsAreChecked() {
    assertThat(
            Checked.codes(
                """
                otelcol.exporter.googlecloud "a" {
                	trace {
                		attribute_mappings = [
                			{key = "a", replacement = "b"},
                			{key = "a"},
                			{key = "a", replacement = [], other = "c"},
                		]
                	}
                }
                """,
                Checked.EXPERIMENTAL.withCommunityComponents()))
        .containsExactly("5 missing-field", "6 wrong-type", "6 unknown-field");
  }

  @Test
  void theStabilityLevelAndTheCommunityFlagDecideWhatMayBeUsed() {
    String config =
        """
        otelcol.receiver.awsecscontainermetrics "a" {
        	output {
        	}
        }
        otelcol.receiver.googlecloudpubsub "b" {
        	subscription = "x"
        	output {
        	}
        }
        """;
    assertThat(Checked.codes(config, CheckOptions.DEFAULT))
        .containsExactly("1 unstable-component", "5 community-component");
    assertThat(
            Checked.codes(
                config,
                CheckOptions.DEFAULT
                    .withStability(StabilityLevel.EXPERIMENTAL)
                    .withCommunityComponents()))
        .isEmpty();
  }

  @Test
  void theVersionDecidesWhatExists() {
    String config =
        """
        discovery.aws "a" {
        	role = "ecs"
        }
        prometheus.write.queue "b" {
        	whatever = 1
        }
        otelcol.receiver.prometheus "c" {
        	output {
        	}
        }
        """;
    CheckOptions options = CheckOptions.DEFAULT;
    assertThat(Checked.codes(config, options.withAlloyVersion(AlloyVersion.parse("v1.12.0"))))
        .containsExactly("1 missing-component", "4 unstable-component", "7 unstable-component");
    assertThat(Checked.codes(config, options.withAlloyVersion(AlloyVersion.parse("v1.18.1"))))
        .containsExactly("4 unstable-component");
    assertThat(Checked.codes(config, options)).containsExactly("4 missing-component");
    assertThat(Checked.diagnostics(config, options).get(0).message())
        .isEqualTo(
            "a component must exist in the newest Alloy, but \"prometheus.write.queue\" exists"
                + " from v1.10 to v1.18");
  }

  @Test
  void aVersionOlderThanTheCatalogIsRefused() {
    CheckOptions options = CheckOptions.DEFAULT.withAlloyVersion(AlloyVersion.parse("v1.9.2"));
    assertThatThrownBy(() -> Checked.codes("", options))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("the Alloy version must be v1.10 or newer, but is v1.9");
  }

  @Test
  void severalFilesAreOneConfiguration() {
    ParsedFile first =
        AlloyParser.parse(
            """
            loki.source.file "f" {
            	targets    = []
            	forward_to = [loki.write.w.receiver, loki.write.x.receiver]
            }
            """);
    ParsedFile second = AlloyParser.parse("\nloki.write \"w\" { }\n\nloki.source.file \"f\" { }\n");

    List<List<String>> found =
        AlloyChecker.check(List.of(first, second), CheckOptions.DEFAULT).stream()
            .map(file -> file.stream().map(d -> d.start().line() + " " + d.message()).toList())
            .toList();

    assertThat(found.get(0))
        .singleElement()
        .asString()
        .startsWith("3 a reference must lead to something that is defined here");
    assertThat(found.get(1))
        .contains(
            "4 \"loki.source.file.f\" must be defined once, but is already defined in another file,"
                + " at line 1");
  }

  @Test
  void aTextThatCannotBeParsedWholeIsCheckedWithoutEchoes() {
    assertThat(
            Checked.codes(
                """
                loki.write "w" {
                	endpoint {
                		url = "http://a
                	}
                }
                loki.source.file "f" {
                	forward_to = [loki.write.w.receiver]
                	targets    = 5
                }
                """))
        .hasSize(2)
        .last()
        .isEqualTo("8 wrong-type");
  }
}
