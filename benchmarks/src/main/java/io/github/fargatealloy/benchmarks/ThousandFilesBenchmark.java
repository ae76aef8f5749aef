package io.github.fargatealloy.benchmarks;

import io.github.fargatealloy.alloy.check.AlloyChecker;
import io.github.fargatealloy.alloy.check.CheckOptions;
import io.github.fargatealloy.alloy.format.AlloyFormatter;
import io.github.fargatealloy.alloy.syntax.AlloyParser;
import io.github.fargatealloy.alloy.syntax.ParsedFile;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** 1,000 configs of 100 lines in a JVM that has just started; the promise is less than 1 s. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 0)
@Measurement(iterations = 1)
@Fork(5)
public class ThousandFilesBenchmark {
  private final List<String> texts = SidecarConfig.texts(1_000);

  @Benchmark
  public int parseAndFormat() {
    int length = 0;
    for (String text : texts) {
      length += AlloyFormatter.format(AlloyParser.parse(text)).length();
    }
    return length;
  }

  @Benchmark
  public int parseFormatAndCheck() {
    int found = 0;
    for (String text : texts) {
      ParsedFile file = AlloyParser.parse(AlloyFormatter.format(AlloyParser.parse(text)));
      found += AlloyChecker.check(file, CheckOptions.DEFAULT).size();
    }
    return found;
  }
}
