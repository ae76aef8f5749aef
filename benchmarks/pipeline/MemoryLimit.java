import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A control group with the memory limit of a container, which kills what needs more. */
record MemoryLimit(Path group, Version version) implements AutoCloseable {
  private static final String NAME = "pipeline-benchmark-" + ProcessHandle.current().pid();

  /** The names of the files, for both versions of control groups. */
  private enum Version {
    ONE("memory", "memory.limit_in_bytes", "rss ", "memory.oom_control"),
    TWO("", "memory.max", "anon ", "memory.events");

    private final String controller;
    private final String limit;
    private final String anonymous;
    private final String events;

    Version(String controller, String limit, String anonymous, String events) {
      this.controller = controller;
      this.limit = limit;
      this.anonymous = anonymous;
      this.events = events;
    }

    private Optional<MemoryLimit> create(int memoryMiB) {
      Path group = Path.of("/sys/fs/cgroup", controller, NAME);
      try {
        Files.createDirectories(group);
        if (!Files.isWritable(group.resolve(limit))) {
          Files.delete(group);
          return Optional.empty();
        }
        Files.writeString(group.resolve(limit), Long.toString((long) memoryMiB << 20));
        return Optional.of(new MemoryLimit(group, this));
      } catch (IOException notHere) {
        return Optional.empty();
      }
    }
  }

  /** Empty where the machine does not let us make one. */
  static Optional<MemoryLimit> of(int memoryMiB) {
    return Stream.of(Version.values()).flatMap(v -> v.create(memoryMiB).stream()).findFirst();
  }

  /** In front of the command that is limited. */
  List<String> prefix() {
    return List.of(
        "sh", "-c", "echo $$ > " + group.resolve("cgroup.procs") + " && exec \"$@\"", "sh");
  }

  /** What cannot be given back: the page cache of files is not in it. */
  long anonymousBytes() throws IOException {
    return value("memory.stat", version.anonymous);
  }

  /** How many processes the limit has killed. */
  long kills() throws IOException {
    return value(version.events, "oom_kill ");
  }

  private long value(String file, String name) throws IOException {
    return Files.readAllLines(group.resolve(file)).stream()
        .filter(line -> line.startsWith(name))
        .mapToLong(line -> Long.parseLong(line.substring(name.length())))
        .findFirst()
        .orElseThrow();
  }

  /** What the processes have used of the CPUs since they began. */
  Duration cpu() throws IOException {
    return processes().stream()
        .flatMap(process -> process.info().totalCpuDuration().stream())
        .reduce(Duration.ZERO, Duration::plus);
  }

  void kill() throws IOException {
    processes().forEach(ProcessHandle::destroyForcibly);
  }

  private List<ProcessHandle> processes() throws IOException {
    return Files.readAllLines(group.resolve("cgroup.procs")).stream()
        .flatMap(id -> ProcessHandle.of(Long.parseLong(id)).stream())
        .toList();
  }

  @Override
  public void close() throws IOException {
    Files.delete(group);
  }
}
