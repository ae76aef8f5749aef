package io.github.fargatealloy.sample.image;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImageLayersIT {
  @TempDir Path build;

  @Test
  void everyLayerWithFilesIsCopiedIntoTheImage() throws Exception {
    Process extract =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Djarmode=tools",
                "-jar",
                Path.of("target", "sample-app.jar").toAbsolutePath().toString(),
                "extract",
                "--layers",
                "--destination",
                "layers")
            .directory(build.toFile())
            .inheritIO()
            .start();
    assertThat(extract.waitFor()).isZero();

    List<String> copied =
        Dockerfile.read().copies().stream()
            .filter(Dockerfile.Instruction::copiesFromStage)
            .map(copy -> Path.of(copy.operands().get(0)).getFileName().toString())
            .toList();
    assertThat(copied).containsAll(layersWithFiles());
    assertThat(build.resolve("layers/application/sample-app.jar")).isRegularFile();
  }

  private List<String> layersWithFiles() throws IOException {
    Path layers = build.resolve("layers");
    try (Stream<Path> files = Files.walk(layers)) {
      return files
          .filter(Files::isRegularFile)
          .map(file -> layers.relativize(file).getName(0).toString())
          .distinct()
          .toList();
    }
  }
}
