package io.github.fargatealloy.alloy.check;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class ModulesTest {
  private static final String DECLARE =
      """
      declare "pipe" {
      	argument "write_to" {
      	}
      	argument "limit" {
      		optional = true
      		default  = 5
      	}
      	loki.process "p" {
      		forward_to = argument.write_to.value
      	}
      	export "receiver" {
      		value = loki.process.p.receiver
      	}
      }
      """;

  @Test
  void aCustomComponentTakesItsArgumentsAndGivesItsExports() {
    assertThat(
            Checked.codes(
                DECLARE
                    + """
                    pipe "a" {
                    	write_to = []
                    }
                    loki.source.file "f" {
                    	targets    = []
                    	forward_to = [pipe.a.receiver]
                    }
                    """))
        .isEmpty();
  }

  @Test
  void itsArgumentsAndExportsAreChecked() {
    assertThat(
            Checked.codes(
                DECLARE
                    + """
                    pipe "a" {
                    	limits = 1
                    	block {
                    	}
                    }
                    prometheus.scrape "s" {
                    	targets    = []
                    	forward_to = [pipe.a.receiver, pipe.a.output]
                    }
                    """))
        .containsExactly(
            "15 missing-argument",
            "16 unknown-argument",
            "17 unknown-block",
            "22 wrong-type",
            "22 unknown-field");
  }

  @Test
  void aDeclareSeesOnlyItsOwnComponentsButTheCustomOnesAroundIt() {
    assertThat(
            Checked.codes(
                DECLARE
                    + """
                    loki.write "w" {
                    }
                    declare "other" {
                    	pipe "inner" {
                    		write_to = [loki.write.w.receiver]
                    	}
                    	export "x" {
                    		value = argument.y.value
                    	}
                    }
                    """))
        .containsExactly("19 unknown-reference", "22 unknown-reference");
  }

  @Test
  void argumentsAndExportsStandInADeclareAndSettingsAtTheTop() {
    assertThat(
            Checked.codes(
                """
                argument "a" {
                }
                export "b" {
                	value = 1
                }
                declare "c" {
                	logging {
                	}
                }
                foreach "d" {
                	collection = []
                	var        = "each"
                	template {
                		http {
                		}
                	}
                }
                """))
        .containsExactly(
            "1 misplaced-block", "3 misplaced-block", "7 misplaced-block", "14 misplaced-block");
  }

  @Test
  void aTemplateSeesWhatIsAroundItAndItsVariable() {
    assertThat(
            Checked.codes(
                """
                loki.write "w" {
                }
                foreach "f" {
                	collection = [{path = "/var/log/a", n = 1}, {path = "/var/log/b"}]
                	var        = "each"
                	template {
                		loki.source.file "s" {
                			targets    = [{"__path__" = each.path}]
                			forward_to = [loki.write.w.receiver, local.file.l]
                		}
                		local.file "l" {
                			filename = each.nope
                		}
                	}
                }
                local.file "outside" {
                	filename = each.path
                }
                """))
        .containsExactly("9 wrong-type", "12 unknown-field", "17 unknown-reference");
  }

  @Test
  void aForeachNeedsItsLevelAndATemplate() {
    String config = "foreach \"f\" {\n\tcollection = []\n\tvar = \"x\"\n}\n";
    assertThat(Checked.codes(config, CheckOptions.DEFAULT))
        .containsExactly("1 missing-block", "1 unstable-block");
  }

  @Test
  void whatAnImportGivesIsNotKnownAndAccepted() {
    assertThat(
            Checked.codes(
                """
                import.git "lib" {
                	repository = "https://example.com/modules.git"
                	path       = "lib.alloy"
                }
                lib.scraper "a" {
                	anything = prometheus.remote_write.none.receiver
                }
                prometheus.scrape "s" {
                	targets    = lib.scraper.a.targets
                	forward_to = [lib.scraper.a.deep.field[0]]
                }
                lib "b" {
                }
                """))
        .containsExactly("6 unknown-reference", "12 unknown-component");
  }

  @Test
  void cyclesAreFoundBetweenComponentsAndBetweenDeclares() {
    assertThat(
            Checked.codes(
                """
                loki.process "a" {
                	forward_to = [loki.process.b.receiver]
                }
                loki.process "b" {
                	forward_to = [loki.process.c.receiver]
                }
                loki.process "c" {
                	forward_to = [loki.process.a.receiver]
                }
                local.file "self" {
                	filename = local.file.self.content
                }
                declare "x" {
                	y "i" {
                	}
                }
                declare "y" {
                	x "i" {
                	}
                }
                """))
        .containsExactly("1 dependency-cycle", "10 dependency-cycle", "13 dependency-cycle");
  }

  @Test
  void aLongChainOfReferencesIsNoCycle() {
    StringBuilder config = new StringBuilder();
    int length = 20_000;
    for (int i = 0; i < length; i++) {
      config.append("loki.process \"p%d\" {\n\tforward_to = [".formatted(i));
      config.append(i + 1 == length ? "" : "loki.process.p%d.receiver".formatted(i + 1));
      config.append("]\n}\n");
    }
    assertThat(Checked.codes(config.toString())).isEmpty();
  }

  @Test
  @Timeout(10)
  void exportsThatDoubleAtEveryStepAreNotFollowedToTheEnd() {
    StringBuilder config = new StringBuilder("declare \"d0\" {\n\texport \"x\" {\n");
    config.append("\t\tvalue = [1]\n\t}\n}\n");
    for (int i = 1; i < 60; i++) {
      config.append(
          "declare \"d%d\" {\n\td%d \"i\" { }\n\texport \"x\" {\n\t\tvalue = [d%d.i.x, d%d.i.x]\n\t}\n}\n"
              .formatted(i, i - 1, i - 1, i - 1));
    }
    config.append("d59 \"i\" { }\nlocal.file \"f\" {\n\tfilename = d59.i.x\n}\n");
    assertThat(Checked.codes(config.toString())).hasSizeLessThan(2);
  }
}
