package io.github.fargatealloy.benchmarks;

import io.github.fargatealloy.alloy.Diagnostic;
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

/**
 * One config of 100 lines in a warm JVM; the promise is less than 1 ms for all steps together.
 *
 * <p>Sampled, because the median stands a busy machine better than the mean does.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(2)
public class AlloyLanguageBenchmark {
  private final String text = SidecarConfig.texts(1).get(0);

  @Benchmark
  public ParsedFile parse() {
    return AlloyParser.parse(text);
  }

  @Benchmark
  public String parseAndFormat() {
    return AlloyFormatter.format(AlloyParser.parse(text));
  }

  @Benchmark
  public List<Diagnostic> parseFormatAndCheck() {
    ParsedFile file = AlloyParser.parse(AlloyFormatter.format(AlloyParser.parse(text)));
    return AlloyChecker.check(file, CheckOptions.DEFAULT);
  }
}
