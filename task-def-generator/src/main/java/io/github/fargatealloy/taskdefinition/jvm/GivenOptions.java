package io.github.fargatealloy.taskdefinition.jvm;

import io.github.fargatealloy.service.ServiceDescription;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The options that a description itself gives the JVM, wherever it does: under {@code java}, in the
 * variables that a JVM or the script that starts one reads, and in the command.
 */
record GivenOptions(List<Given> all) {
  private static final Pattern VARIABLE = Pattern.compile("(.*_)?(OPTIONS|OPTS|ARGS)");
  private static final Pattern COLLECTOR =
      Pattern.compile("-XX:\\+Use\\w+GC|-XX:-UseSerialGC|-XX:\\+AggressiveHeap");
  private static final Pattern COMPILER =
      Pattern.compile(
          "-XX:TieredStopAtLevel=.*|-XX:[+-]TieredCompilation|-XX:CompilationMode=.*|-Xint|-Xcomp"
              + "|-XX:\\+UseJVMCI.*|-XX:\\+UseGraalJIT");

  /**
   * One of them.
   *
   * @param key the path of the key that has it
   */
  record Given(String key, String option) {}

  GivenOptions {
    all = List.copyOf(all);
  }

  static GivenOptions of(ServiceDescription service) {
    List<Given> all = new ArrayList<>();
    service
        .variables()
        .plain()
        .forEach(
            (name, value) -> {
              if (VARIABLE.matcher(name).matches()) {
                split(value).forEach(word -> all.add(new Given("variables." + name, word)));
              }
            });
    service.app().jvm().options().forEach(option -> all.add(new Given("java.options", option)));
    service.app().command().stream()
        .flatMap(GivenOptions::split)
        .forEach(word -> all.add(new Given("app.command", word)));
    return new GivenOptions(all);
  }

  boolean chooseCollector() {
    return any(COLLECTOR);
  }

  boolean chooseCompiler() {
    return any(COMPILER);
  }

  /** Whether they switch this option of the JVM on or off. */
  boolean switches(String name) {
    return any(Pattern.compile("-XX:[+-]" + name));
  }

  /** The last that starts with one of these, which is the one that counts. */
  Optional<Given> last(String... prefixes) {
    return all.stream()
        .filter(given -> Stream.of(prefixes).anyMatch(given.option()::startsWith))
        .reduce((earlier, later) -> later);
  }

  private boolean any(Pattern pattern) {
    return all.stream().anyMatch(given -> pattern.matcher(given.option()).matches());
  }

  /** Also what a shell splits. */
  private static Stream<String> split(String text) {
    return Stream.of(text.split("[\\s\"']+")).filter(word -> !word.isEmpty());
  }
}
