package io.github.fargatealloy.maven;

import io.github.fargatealloy.artifact.ArtifactDirectory;
import io.github.fargatealloy.artifact.Artifacts;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;

/**
 * Writes the artifacts of a service: its Alloy configuration, its ECS task definition, IAM policies
 * and DEPLOY.md with the commands to run next.
 */
@Mojo(name = "generate", defaultPhase = LifecyclePhase.PACKAGE, threadSafe = true)
public final class GenerateMojo extends ServiceMojo {
  @Override
  void execute(Artifacts artifacts, Path directory) throws IOException {
    List<String> written = new ArtifactDirectory(directory).write(artifacts);
    getLog()
        .info(
            written.isEmpty()
                ? "Up to date: " + directory
                : "Wrote %s to %s".formatted(String.join(", ", written), directory));
    artifacts.summary().forEach(getLog()::info);
  }
}
