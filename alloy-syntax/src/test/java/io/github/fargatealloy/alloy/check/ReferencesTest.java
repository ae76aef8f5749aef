package io.github.fargatealloy.alloy.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ReferencesTest {
  private static final String DESTINATIONS =
      """
      prometheus.remote_write "metrics" {
      	endpoint {
      		url = "http://localhost:9009/api/v1/push"
      	}
      }
      loki.write "logs" {
      }
      otelcol.exporter.debug "all" {
      }
      """;
  private static final int FIRST = DESTINATIONS.lines().toList().size();

  @Test
  void aReferenceToAnExportOfTheRightTypeIsAccepted() {
    assertThat(
            codes(
                """
                prometheus.scrape "a" {
                	targets    = array.concat(discovery.docker.d.targets, [{"__address__" = "a:1"}])
                	forward_to = [prometheus.remote_write.metrics.receiver]
                }
                discovery.docker "d" {
                	host = "unix:///var/run/docker.sock"
                }
                """))
        .isEmpty();
  }

  @Test
  void aComponentThatDoesNotExistIsNamedWithTheNearest() {
    String config =
        """
        otelcol.processor.batch "a" {
        	output {
        		traces = [otelcol.exporter.debug.al.input]
        	}
        }
        """;
    assertThat(codes(config)).containsExactly("3 unknown-reference");
    assertThat(Checked.messages(DESTINATIONS + config))
        .containsExactly(
            "a reference must lead to something that is defined here, but there is no"
                + " \"otelcol.exporter.debug.al.input\"; did you mean"
                + " \"otelcol.exporter.debug.all\"?");
  }

  @Test
  void anExportThatDoesNotExistIsRefusedWithThoseThatDo() {
    String config =
        """
        otelcol.processor.batch "a" {
        	output {
        		traces = [otelcol.exporter.debug.all.receiver]
        	}
        }
        """;
    assertThat(codes(config)).containsExactly("3 unknown-field");
    assertThat(Checked.messages(DESTINATIONS + config))
        .containsExactly(
            "an export of otelcol.exporter.debug.all must be one of \"input\", but is"
                + " \"receiver\"");
  }

  @Test
  void aComponentInsteadOfItsExportIsRefused() {
    assertThat(
            codes(
                """
                otelcol.processor.batch "a" {
                	output {
                		traces = [otelcol.exporter.debug.all]
                	}
                }
                """))
        .containsExactly("3 wrong-type");
  }

  @Test
  void aStringWhereAConsumerBelongsIsRefused() {
    assertThat(
            codes(
                """
                loki.source.file "a" {
                	targets    = []
                	forward_to = ["loki.write.logs.receiver"]
                }
                """))
        .containsExactly("3 wrong-type");
  }

  @Test
  void aReceiverOfAnotherSignalIsRefusedThroughListsConcatAndCoalesce() {
    assertThat(
            codes(
                """
                loki.source.file "a" {
                	targets    = []
                	forward_to = [prometheus.remote_write.metrics.receiver]
                }
                loki.source.file "b" {
                	targets    = []
                	forward_to = array.concat(
                		[loki.write.logs.receiver],
                		[prometheus.remote_write.metrics.receiver],
                	)
                }
                loki.source.file "c" {
                	targets    = []
                	forward_to = coalesce([prometheus.remote_write.metrics.receiver], [])
                }
                """))
        .containsExactly("3 wrong-type", "9 wrong-type", "14 wrong-type");
  }

  @Test
  void aMetricsReceiverIsNoScrapeTarget() {
    assertThat(
            codes(
                """
                prometheus.scrape "a" {
                	targets    = prometheus.remote_write.metrics.receiver
                	forward_to = [prometheus.remote_write.metrics.receiver]
                }
                """))
        .containsExactly("2 wrong-type");
  }

  @Test
  void aListOfListsIsNoListOfTargets() {
    assertThat(
            codes(
                """
                discovery.relabel "a" {
                	targets = [discovery.docker.d.targets]
                }
                discovery.docker "d" {
                	host = "unix:///var/run/docker.sock"
                }
                """))
        .containsExactly("2 wrong-type");
  }

  @Test
  void whatWouldBeRightIsOffered() {
    assertThat(
            Checked.messages(
                DESTINATIONS
                    + """
                    prometheus.scrape "a" {
                    	targets    = [discovery.docker.d.targets]
                    	forward_to = prometheus.remote_write.metrics.receiver
                    }
                    discovery.docker "d" {
                    	host = "unix:///var/run/docker.sock"
                    }
                    prometheus.scrape "b" {
                    	targets    = discovery.docker.d
                    	forward_to = [prometheus.remote_write.metrics]
                    }
                    """))
        .extracting(message -> message.substring(message.indexOf(';')))
        .containsExactly(
            "; leave out the brackets around it, and join lists with array.concat",
            "; put it in brackets",
            "; did you mean \"discovery.docker.d.targets\"?",
            "; did you mean \"prometheus.remote_write.metrics.receiver\"?");
  }

  @Test
  void coalesceIsAcceptedWhenOneOfItsValuesCanFit() {
    assertThat(
            codes(
                """
                otelcol.exporter.debug "a" {
                	use_internal_logger = coalesce(sys.env("UNSET"), true)
                }
                prometheus.relabel "b" {
                	forward_to     = coalesce([], [prometheus.remote_write.metrics.receiver])
                	max_cache_size = coalesce(sys.env("SIZE"), 5)
                }
                """))
        .isEmpty();
  }

  @Test
  void whatOnlyTheRunKnowsIsAccepted() {
    assertThat(
            codes(
                """
                remote.kubernetes.secret "s" {
                	namespace = "a"
                	name      = "b"
                }
                otelcol.auth.bearer "a" {
                	token = remote.kubernetes.secret.s.data.token
                }
                local.file "f" {
                	filename = encoding.from_json(sys.env("CONFIG")).files[0]["name"]
                }
                discovery.relabel "r" {
                	targets = [{"__address__" = discovery.docker.d.targets[0]["__address__"]}]
                }
                discovery.docker "d" {
                	host = "unix:///var/run/docker.sock"
                }
                """))
        .isEmpty();
  }

  @Test
  void aBlockThatGivesNothingCannotBeReferredTo() {
    assertThat(
            codes(
                """
                logging {
                }
                local.file "f" {
                	filename = logging.level
                }
                """))
        .containsExactly("4 not-a-value");
  }

  private static List<String> codes(String config) {
    return Checked.codes(DESTINATIONS + config).stream()
        .map(
            code -> {
              int space = code.indexOf(' ');
              return Integer.parseInt(code.substring(0, space)) - FIRST + code.substring(space);
            })
        .toList();
  }
}
