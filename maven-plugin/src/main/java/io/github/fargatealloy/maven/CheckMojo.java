package io.github.fargatealloy.maven;

import io.github.fargatealloy.artifact.ArtifactDirectory;
import io.github.fargatealloy.artifact.Artifacts;
import java.io.IOException;
import java.nio.file.Path;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;

/** Fails with a diff when the artifacts are not what the service description generates now. */
@Mojo(name = "check", defaultPhase = LifecyclePhase.VERIFY, threadSafe = true)
public final class CheckMojo extends ServiceMojo {
  @Override
  void execute(Artifacts artifacts, Path directory) throws IOException, MojoFailureException {
    ProblemReport.print(
        getLog(),
        new ArtifactDirectory(directory)
            .check(artifacts, description(), generateCommand(), "-Dfargate-alloy.environment="));
    getLog().info("Up to date: " + directory);
  }
}
