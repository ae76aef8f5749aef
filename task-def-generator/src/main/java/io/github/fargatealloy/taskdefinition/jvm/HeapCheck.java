package io.github.fargatealloy.taskdefinition.jvm;

import io.github.fargatealloy.collector.TaskShares;
import io.github.fargatealloy.contribution.Contribution;
import io.github.fargatealloy.problem.Location;
import io.github.fargatealloy.problem.Problem;
import io.github.fargatealloy.problem.ProblemCode;
import io.github.fargatealloy.problem.Problems;
import io.github.fargatealloy.service.ServiceDescription;
import io.github.fargatealloy.service.ServiceFile;
import io.github.fargatealloy.service.StartUp;
import io.github.fargatealloy.service.read.keys.Formats;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The heap must fit into the application's memory, and what it begins with into the heap. */
public final class HeapCheck {
  static final ProblemCode CODE =
      new ProblemCode(
          "heap-size",
          "The heap must fit into the application's memory",
          "The application's container gets what the others leave of the task's memory, and is"
              + " killed when it takes more. `/tmp` takes of the same memory, and a JVM with an"
              + " agent needs at least 96 MB besides its heap; a Spring application needs 160 to"
              + " 200 MB. A heap that leaves less is a warning, because it may never grow so far."
              + " Without an option of yours the heap fits the task.",
          """
          task: { cpu: 1 vCPU, memory: 2 GB }
          java: { options: [-Xmx1g] }
          """);

  private final ServiceFile file;
  private final int memoryMiB;
  private final int tmpMiB;
  private final List<Problem> problems = new ArrayList<>();

  private HeapCheck(ServiceFile file, int memoryMiB) {
    this.file = file;
    this.memoryMiB = memoryMiB;
    this.tmpMiB = file.service().app().tmpfsMiB();
  }

  public static Problems check(ServiceFile file, Contribution plan) {
    ServiceDescription service = file.service();
    HeapCheck check = new HeapCheck(file, TaskShares.of(service, plan).appMemoryMiB());
    GivenOptions options = GivenOptions.of(service);
    Optional<Heap> heap =
        Heap.isGiven(options) || service.app().jvm().startUp() == StartUp.OFF
            ? Heap.given(options, check.memoryMiB)
            : Optional.of(check.fitting());
    heap.ifPresent(check::fits);
    heap.ifPresent(
        most -> Heap.initial(options, check.memoryMiB).ifPresent(first -> check.fits(first, most)));
    return Problems.of(check.problems);
  }

  private void fits(Heap heap) {
    int besideMiB = tmpMiB + Heap.LEAST_BESIDE_MIB;
    if (heap.mib() <= memoryMiB - besideMiB) {
      return;
    }
    String message =
        "the heap must leave %s MB of the application's %s MB free, %s for /tmp and %s for the JVM itself, but is %s MB"
            .formatted(
                Formats.thousands(besideMiB),
                Formats.thousands(memoryMiB),
                Formats.thousands(tmpMiB),
                Formats.thousands(Heap.LEAST_BESIDE_MIB),
                Formats.thousands(heap.mib()));
    String fix =
        heap.key().isPresent()
            ? "-Xmx%sm, or no such option".formatted(fitting().mib())
            : "a task with more memory, or a smaller app.tmp";
    problems.add(
        heap.mib() >= memoryMiB
            ? CODE.error(place(heap), message, fix)
            : CODE.warning(place(heap), message, fix));
  }

  private void fits(Heap first, Heap most) {
    if (first.mib() > most.mib()) {
      problems.add(
          CODE.error(
              place(first),
              "the heap must begin with at most its %s MB, but begins with %s MB"
                  .formatted(Formats.thousands(most.mib()), Formats.thousands(first.mib())),
              "-Xms%sm".formatted(most.mib())));
    }
  }

  private Heap fitting() {
    return Heap.fitting(memoryMiB, tmpMiB);
  }

  private Location place(Heap heap) {
    return file.sources().locate(heap.key().orElse("task.memory"));
  }
}
