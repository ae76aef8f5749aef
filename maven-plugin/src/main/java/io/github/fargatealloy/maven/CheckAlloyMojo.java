package io.github.fargatealloy.maven;

import io.github.fargatealloy.alloy.catalog.AlloyCatalog;
import io.github.fargatealloy.alloy.catalog.AlloyVersion;
import io.github.fargatealloy.alloy.catalog.StabilityLevel;
import io.github.fargatealloy.alloy.check.CheckOptions;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/**
 * Checks Alloy configurations that somebody wrote by hand: fails with what <code>alloy validate
 * </code> refuses and with what <code>alloy run</code> refuses at its start.
 */
@Mojo(name = "check-alloy", defaultPhase = LifecyclePhase.VERIFY, threadSafe = true)
public final class CheckAlloyMojo extends AbstractMojo {
  /** The directory of the configurations: every file below it whose name ends with .alloy. */
  @Parameter(
      property = "fargate-alloy.alloy-directory",
      defaultValue = "${project.basedir}/src/main/alloy")
  private File alloyDirectory;

  /** Alloy's <code>--stability.level</code>: what is less stable is refused. */
  @Parameter(property = "fargate-alloy.stability-level", defaultValue = "generally-available")
  private String stabilityLevel;

  /**
   * The release that will read the configurations, such as v1.16.1: what it does not have is
   * refused. The newest that is known by default.
   */
  @Parameter(property = "fargate-alloy.alloy-version")
  private String alloyVersion;

  /** Whether Alloy is started with <code>--feature.community-components.enabled</code>. */
  @Parameter(property = "fargate-alloy.community-components", defaultValue = "false")
  private boolean communityComponents;

  /** Whether the files of a directory are one configuration, as Alloy reads a directory. */
  @Parameter(property = "fargate-alloy.as-one", defaultValue = "false")
  private boolean asOne;

  /** Whether the layout must be that of <code>alloy fmt</code>. */
  @Parameter(property = "fargate-alloy.check-format", defaultValue = "false")
  private boolean checkFormat;

  /** Does nothing. */
  @Parameter(property = "fargate-alloy.skip", defaultValue = "false")
  private boolean skip;

  @Override
  public void execute() throws MojoExecutionException, MojoFailureException {
    if (skip) {
      getLog().info("Skipped: fargate-alloy.skip is set.");
      return;
    }
    AlloyReport report = new AlloyReport(getLog(), checkOptions(), checkFormat);
    try {
      List<List<Path>> configurations = configurations();
      if (configurations.isEmpty()) {
        getLog().warn("Nothing to check: no *.alloy in " + directory());
      }
      for (List<Path> configuration : configurations) {
        report.check(configuration);
      }
    } catch (IOException e) {
      throw new MojoExecutionException(e.getMessage(), e);
    }
    report.finish();
  }

  private CheckOptions checkOptions() throws MojoExecutionException {
    return new CheckOptions(level(), version(), communityComponents);
  }

  private StabilityLevel level() throws MojoExecutionException {
    return StabilityLevel.of(stabilityLevel)
        .orElseThrow(
            () ->
                new MojoExecutionException(
                    "stabilityLevel must be one of %s, but is \"%s\""
                        .formatted(String.join(", ", StabilityLevel.spellings()), stabilityLevel)));
  }

  private Optional<AlloyVersion> version() throws MojoExecutionException {
    if (alloyVersion == null) {
      return Optional.empty();
    }
    AlloyVersion version;
    try {
      version = AlloyVersion.parse(alloyVersion);
    } catch (IllegalArgumentException e) {
      throw new MojoExecutionException("alloyVersion: " + e.getMessage());
    }
    AlloyVersion oldest = AlloyCatalog.bundled().releases().get(0);
    if (version.compareTo(oldest) < 0) {
      throw new MojoExecutionException(
          "alloyVersion must be %s or newer, but is \"%s\"".formatted(oldest, alloyVersion));
    }
    return Optional.of(version);
  }

  /** What is checked together, in the order of the paths. */
  private List<List<Path>> configurations() throws IOException {
    if (!Files.isDirectory(directory())) {
      return List.of();
    }
    try (Stream<Path> below = Files.walk(directory())) {
      return below
          .filter(path -> path.toString().endsWith(".alloy") && Files.isRegularFile(path))
          .sorted()
          .collect(
              Collectors.groupingBy(
                  path -> asOne ? path.getParent() : path, TreeMap::new, Collectors.toList()))
          .values()
          .stream()
          .toList();
    }
  }

  private Path directory() {
    return ProblemReport.shown(alloyDirectory.toPath());
  }
}
