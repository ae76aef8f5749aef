package io.github.fargatealloy.local.process;

import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArraySet;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * Where the run speaks to the user: lines of containers behind their names, lines of its own
 * without. Values of secrets never pass.
 */
public final class Console {
  private static final List<Integer> COLOURS = List.of(36, 35, 33, 32, 34);

  private final Consumer<String> lines;
  private final boolean colours;
  private final Predicate<String> shown;
  private final Set<String> secrets = new CopyOnWriteArraySet<>();

  /**
   * @param lines takes one line at a time, from any thread
   * @param colours whether they reach a terminal that shows colours
   */
  public Console(Consumer<String> lines, boolean colours) {
    this(lines, colours, line -> true);
  }

  /**
   * @param lines takes one line at a time, from any thread
   * @param colours whether they reach a terminal that shows colours
   * @param shown which lines of containers are worth showing
   */
  public Console(Consumer<String> lines, boolean colours, Predicate<String> shown) {
    this.lines = lines;
    this.colours = colours;
    this.shown = shown;
  }

  public void hide(Set<String> values) {
    secrets.addAll(values);
  }

  /** A line of the run itself. */
  public void say(String line) {
    lines.accept(line);
  }

  /**
   * @param index tells containers apart by colour
   * @param width of the longest container name
   */
  void container(String name, int index, int width, String line) {
    if (!shown.test(line)) {
      return;
    }
    String text = line;
    for (String secret : secrets) {
      text = text.replace(secret, "***");
    }
    String prefix = name + " ".repeat(Math.max(0, width - name.length())) + " | ";
    if (colours) {
      int colour = COLOURS.get(index % COLOURS.size());
      prefix = "\u001b[" + colour + "m" + prefix + "\u001b[0m";
    }
    lines.accept(prefix + text);
  }
}
