package io.github.fargatealloy.sample.image;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The instructions of the sample's Dockerfile in order; comments and line joins are gone. */
record Dockerfile(List<Instruction> instructions) {
  static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
  static final Path FILE = ROOT.resolve("Dockerfile.sample");

  /**
   * One instruction.
   *
   * @param name in upper case, such as COPY
   * @param arguments the rest of the line
   */
  record Instruction(String name, String arguments) {
    /** What a COPY reads and, last, where it goes. */
    List<String> operands() {
      return Stream.of(arguments.split("\\s+")).filter(word -> !word.startsWith("--")).toList();
    }

    boolean copiesFromStage() {
      return arguments.startsWith("--from=");
    }
  }

  static Dockerfile read() {
    try {
      String text = Files.readString(FILE).replaceAll("(?m)^#.*\\R", "").replaceAll("\\\\\\R", " ");
      return new Dockerfile(
          text.lines()
              .filter(line -> !line.isBlank())
              .map(line -> line.strip().split("\\s+", 2))
              .map(words -> new Instruction(words[0], words[1]))
              .toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  List<String> arguments(String name) {
    return instructions.stream()
        .filter(instruction -> instruction.name().equals(name))
        .map(Instruction::arguments)
        .toList();
  }

  List<Instruction> copies() {
    return instructions.stream().filter(instruction -> instruction.name().equals("COPY")).toList();
  }

  Dockerfile lastStage() {
    List<Instruction> stage = new ArrayList<>();
    for (Instruction instruction : instructions) {
      if (instruction.name().equals("FROM")) {
        stage.clear();
      }
      stage.add(instruction);
    }
    return new Dockerfile(List.copyOf(stage));
  }
}
