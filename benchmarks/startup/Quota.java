import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** A control group with a CPU quota, which a process joins before it becomes the JVM. */
record Quota(Path group) implements AutoCloseable {
  private static final Path VERSION_1 = Path.of("/sys/fs/cgroup/cpu");
  private static final Path VERSION_2 = Path.of("/sys/fs/cgroup");
  private static final String NAME = "startup-benchmark";
  private static final int PERIOD_MICROS = 100_000;

  /** Empty where the machine does not let us make one. */
  static Optional<Quota> of(String vcpu) {
    long quotaMicros = Math.round(Double.parseDouble(vcpu) * PERIOD_MICROS);
    return Stream.of(
            Map.entry(VERSION_1, Map.entry("cpu.cfs_quota_us", "" + quotaMicros)),
            Map.entry(VERSION_2, Map.entry("cpu.max", quotaMicros + " " + PERIOD_MICROS)))
        .flatMap(
            way ->
                create(
                    way.getKey().resolve(NAME), way.getValue().getKey(), way.getValue().getValue())
                    .stream())
        .findFirst();
  }

  private static Optional<Quota> create(Path group, String file, String value) {
    try {
      Files.createDirectories(group);
      if (!Files.isWritable(group.resolve(file))) {
        Files.delete(group);
        return Optional.empty();
      }
      Files.writeString(group.resolve(file), value);
      return Optional.of(new Quota(group));
    } catch (IOException notHere) {
      return Optional.empty();
    }
  }

  /** In front of the command that is limited. */
  List<String> prefix() {
    return List.of(
        "sh", "-c", "echo $$ > " + group.resolve("cgroup.procs") + " && exec \"$@\"", "sh");
  }

  @Override
  public void close() throws IOException {
    Files.delete(group);
  }
}
