package io.github.fargatealloy.service.read;

import io.github.fargatealloy.service.AppContainer;
import io.github.fargatealloy.service.JavaAgent;
import io.github.fargatealloy.service.Jvm;
import io.github.fargatealloy.service.OpenFiles;
import io.github.fargatealloy.service.Sidecar;
import io.github.fargatealloy.service.StartUp;
import io.github.fargatealloy.service.TaskSize;
import io.github.fargatealloy.service.read.keys.AppKeys;
import io.github.fargatealloy.service.read.keys.Formats;
import io.github.fargatealloy.service.read.keys.ServiceKeys;
import java.util.Optional;

/** Reads {@code app} and {@code java}. */
final class AppReader {
  private static final int STOP_TIMEOUT_SECONDS = 60;
  private static final int TMPFS_MIB = 64;

  private final SectionReader app;
  private final SectionReader java;

  AppReader(SectionReader root) {
    this.app = root.section(ServiceKeys.APP);
    this.java = root.section(ServiceKeys.JAVA);
  }

  AppContainer read() {
    return new AppContainer(
        app.values(AppKeys.COMMAND),
        new Jvm(
            agent(),
            java.value(AppKeys.START_UP).orElse(StartUp.BALANCED),
            java.values(AppKeys.OPTIONS)),
        app.entries(AppKeys.DEPENDS_ON),
        app.value(AppKeys.STOP_TIMEOUT).orElse(STOP_TIMEOUT_SECONDS),
        app.value(AppKeys.READ_ONLY_ROOT).orElse(true),
        app.value(AppKeys.TMP).orElse(TMPFS_MIB),
        app.value(AppKeys.INIT_PROCESS).orElse(false),
        openFiles(app.section(AppKeys.ULIMITS)),
        new HealthCheckReader(app).read());
  }

  private Optional<OpenFiles> openFiles(SectionReader ulimits) {
    Optional<SectionReader> both = ulimits.detailed(AppKeys.NOFILE);
    if (both.isEmpty()) {
      return ulimits.simple(AppKeys.NOFILE).map(files -> new OpenFiles(files, files));
    }
    Optional<Integer> soft = both.get().value(AppKeys.SOFT);
    Optional<Integer> hard = both.get().value(AppKeys.HARD);
    if (soft.isPresent() && hard.isPresent() && soft.get() > hard.get()) {
      both.get()
          .refuse(
              ContainerProblems.OPEN_FILES,
              AppKeys.SOFT,
              "%s must be at most hard, %s, but is %s"
                  .formatted(both.get().path(AppKeys.SOFT), hard.get(), soft.get()),
              "hard: " + soft.get());
    }
    return soft.flatMap(s -> hard.map(h -> new OpenFiles(s, h)));
  }

  private Optional<JavaAgent> agent() {
    Optional<SectionReader> details = java.detailed(AppKeys.AGENT);
    if (details.isEmpty()) {
      return java.simple(AppKeys.AGENT).map(JavaAgent.InImage::new);
    }
    String source = details.get().value(AppKeys.AGENT_PATH).orElse(AppKeys.AGENT_IN_ITS_IMAGE);
    return ContainerImageReader.read(
            details.get(),
            AppKeys.AGENT_IMAGE_CREDENTIALS,
            ImageReader.read(details.get(), AppKeys.AGENT_IMAGE, "1.2.3"))
        .map(image -> new JavaAgent.FromImage(image, source));
  }

  /** The application's /tmp lives in its memory, which is what the sidecar leaves of the task. */
  void checkTmp(AppContainer container, Optional<TaskSize> task, Optional<Sidecar> sidecar) {
    if (task.isEmpty() || sidecar.isEmpty()) {
      return;
    }
    int memoryMiB = task.get().memoryMiB() - sidecar.get().memoryMiB();
    if (memoryMiB >= SidecarReader.LEAST_APP_MIB && container.tmpfsMiB() >= memoryMiB) {
      app.refuse(
          ServiceProblems.SIDECAR_SIZE,
          AppKeys.TMP,
          "app.tmp must be less than the application's memory of %s, but is %s"
              .formatted(Formats.memory(memoryMiB), app.written(AppKeys.TMP)),
          "tmp: " + Formats.memory(TMPFS_MIB));
    }
  }
}
