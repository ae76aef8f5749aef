package io.github.fargatealloy.alloy;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import io.github.fargatealloy.alloy.check.AlloyChecker;
import io.github.fargatealloy.alloy.check.CheckOptions;
import io.github.fargatealloy.alloy.format.AlloyFormatter;
import io.github.fargatealloy.alloy.syntax.AlloyParser;
import io.github.fargatealloy.alloy.syntax.ParsedFile;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * No text makes the parser, the formatter or the checker throw, hang, use much memory or change a
 * meaning.
 *
 * <p>{@code -Dalloy.generated.texts=200000} sets how many texts, {@code -Dalloy.generated.seed=7}
 * which.
 */
@Timeout(value = 10, unit = TimeUnit.MINUTES)
class GeneratedTextTest {
  private static final int TEXTS = Integer.getInteger("alloy.generated.texts", 5_000);
  private static final long SEED = Long.getLong("alloy.generated.seed", 1);
  private static final long MAX_ALLOCATED_BYTES = 64 << 20;
  private static final int STACK_BYTES = 512 << 10;

  private final ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  @Test
  void everyTextIsReadAndEveryValidOneFormattedWithoutHarm() throws InterruptedException {
    List<ConfigCase> configs = ConfigCases.all();
    AtomicReference<Throwable> failure = new AtomicReference<>();
    Thread thread = new Thread(null, () -> checkAll(configs, failure), "generated", STACK_BYTES);

    thread.start();
    thread.join();

    assertThat(failure.get()).isNull();
  }

  private void checkAll(List<ConfigCase> configs, AtomicReference<Throwable> failure) {
    int valid = 0;
    for (int number = 0; number < TEXTS; number++) {
      String text = GeneratedText.of(configs, SEED, number);
      try {
        long before = threads.getCurrentThreadAllocatedBytes();
        valid += check(text) ? 1 : 0;
        assertThat(threads.getCurrentThreadAllocatedBytes() - before)
            .isLessThan(MAX_ALLOCATED_BYTES);
      } catch (Throwable e) {
        String where = "text %d of seed %d:%n%s".formatted(number, SEED, text);
        failure.set(new AssertionError(where, e));
        return;
      }
    }
    if (valid * 20 < TEXTS) {
      failure.set(new AssertionError("only " + valid + " texts were valid"));
    }
  }

  private static boolean check(String text) {
    ParsedFile file = AlloyParser.parse(text);
    DiagnosticPrinter printer = new DiagnosticPrinter("generated.alloy", text);
    AlloyChecker.check(file, CheckOptions.DEFAULT)
        .forEach(d -> assertThat(printer.print(d)).isNotBlank());
    String inBlock = "local.file \"a\" {\n" + text + "\n}\n";
    assertThat(AlloyChecker.check(AlloyParser.parse(inBlock), CheckOptions.DEFAULT)).isNotNull();
    if (!file.isValid()) {
      return false;
    }
    String formatted = AlloyFormatter.format(file);
    ParsedFile again = AlloyParser.parse(formatted);
    assertThat(again.diagnostics()).isEmpty();
    assertThat(Meaning.of(again)).isEqualTo(Meaning.of(file));
    assertThat(AlloyFormatter.format(again)).isEqualTo(formatted);
    return true;
  }
}
