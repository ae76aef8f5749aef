package io.github.fargatealloy.cli;

import io.github.fargatealloy.problem.ProblemCode;
import java.io.IOException;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Finds the problem codes of a module: each is a constant, so none can be forgotten. */
final class ProblemConstants {
  private ProblemConstants() {}

  /** The constants in the folder or jar that a class comes from. */
  static List<ProblemCode> besides(Class<?> neighbour)
      throws IOException, ReflectiveOperationException, URISyntaxException {
    Path home = Path.of(neighbour.getProtectionDomain().getCodeSource().getLocation().toURI());
    if (Files.isDirectory(home)) {
      return below(home);
    }
    try (FileSystem jar = FileSystems.newFileSystem(home)) {
      return below(jar.getPath("/"));
    }
  }

  private static List<ProblemCode> below(Path root)
      throws IOException, ReflectiveOperationException {
    List<ProblemCode> codes = new ArrayList<>();
    try (Stream<Path> files = Files.walk(root)) {
      for (Path file : files.filter(path -> path.toString().endsWith(".class")).toList()) {
        String name = root.relativize(file).toString().replaceAll("[/\\\\]", ".");
        codes.addAll(declaredIn(Class.forName(name.substring(0, name.lastIndexOf('.')))));
      }
    }
    return codes;
  }

  private static List<ProblemCode> declaredIn(Class<?> type) throws IllegalAccessException {
    List<ProblemCode> codes = new ArrayList<>();
    for (Field field : type.getDeclaredFields()) {
      if (field.getType() == ProblemCode.class && Modifier.isStatic(field.getModifiers())) {
        field.setAccessible(true);
        codes.add((ProblemCode) field.get(null));
      }
    }
    return codes;
  }
}
