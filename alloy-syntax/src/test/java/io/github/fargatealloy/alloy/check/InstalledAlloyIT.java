package io.github.fargatealloy.alloy.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.fargatealloy.alloy.Diagnostic;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The Alloy that is installed still judges like the one that the cases were recorded with. */
class InstalledAlloyIT {
  private static final String SOUND =
      """
      otelcol.receiver.otlp "default" {
      	http { }

      	output {
      		traces = [otelcol.processor.batch.default.input]
      	}
      }

      otelcol.processor.batch "default" {
      	output {
      		traces = array.concat([otelcol.exporter.otlphttp.default.input], [])
      	}
      }

      otelcol.exporter.otlphttp "default" {
      	client {
      		endpoint = "http://localhost:4318"
      	}
      }
      """;

  @TempDir private Path directory;

  @Test
  void bothAcceptASoundConfig() throws Exception {
    assumeInstalled();
    assertThat(alloyAccepts(SOUND)).isTrue();
    assertThat(accepts(SOUND)).isTrue();
  }

  @Test
  void bothRefuseWhatValidateSees() throws Exception {
    assumeInstalled();
    for (String wrong :
        new String[] {
          SOUND.replace("processor.batch \"default\"", "processor.bach \"default\""),
          SOUND.replace("http { }", "htttp { }"),
          SOUND.replace("otlphttp.default.input", "otlphttp.other.input"),
          SOUND.replace("\"http://localhost:4318\"", "[]"),
          SOUND.replace("endpoint =", "tracing ="),
        }) {
      assertThat(alloyAccepts(wrong)).as(wrong).isFalse();
      assertThat(accepts(wrong)).as(wrong).isFalse();
    }
  }

  @Test
  void validateStillPassesReferencesThatTheCheckerRefuses() throws Exception {
    assumeInstalled();
    for (String wrong :
        new String[] {
          SOUND.replace("otlphttp.default.input", "otlphttp.default.receiver"),
          SOUND.replace("otlphttp.default.input", "otlphttp.default"),
          SOUND.replace("batch.default.input", "batch.default.input, \"batch\""),
        }) {
      assertThat(alloyAccepts(wrong)).as(wrong).isTrue();
      assertThat(accepts(wrong)).as(wrong).isFalse();
    }
  }

  private static boolean accepts(String config) {
    return Checked.diagnostics(config, CheckOptions.DEFAULT).stream()
        .noneMatch(Diagnostic::isError);
  }

  private boolean alloyAccepts(String config) throws IOException, InterruptedException {
    Path file = Files.writeString(directory.resolve("config.alloy"), config);
    Process process =
        new ProcessBuilder("alloy", "validate", file.toString())
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    return process.waitFor() == 0;
  }

  private static void assumeInstalled() {
    assumeTrue(
        Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
            .anyMatch(folder -> Files.isExecutable(Path.of(folder, "alloy"))),
        "alloy is not on the PATH");
  }
}
