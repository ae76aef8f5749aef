package io.github.fargatealloy.maven;

import java.io.File;
import java.util.List;
import java.util.Set;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.project.DefaultDependencyResolutionRequest;
import org.apache.maven.project.DependencyResolutionException;
import org.apache.maven.project.DependencyResolutionRequest;
import org.apache.maven.project.MavenProject;
import org.apache.maven.project.ProjectDependenciesResolver;
import org.eclipse.aether.graph.Dependency;

/**
 * What the application runs with. Resolved only when it is asked for: a goal that declares that it
 * needs dependencies fails where a module of the same build is not packaged yet.
 */
record RuntimeClassPath(
    ProjectDependenciesResolver resolver, MavenProject project, MavenSession session) {
  private static final Set<String> SCOPES = Set.of("compile", "runtime");

  /** The project's dependencies, without its own classes. */
  List<File> dependencies() throws MojoExecutionException {
    DependencyResolutionRequest request =
        new DefaultDependencyResolutionRequest(project, session.getRepositorySession());
    request.setResolutionFilter(
        (node, parents) ->
            node.getDependency() == null || SCOPES.contains(node.getDependency().getScope()));
    try {
      return resolver.resolve(request).getResolvedDependencies().stream()
          .map(Dependency::getArtifact)
          .map(artifact -> artifact.getFile())
          .toList();
    } catch (DependencyResolutionException e) {
      throw new MojoExecutionException(
          "fargate-alloy.fit needs the project's dependencies. " + e.getMessage(), e);
    }
  }
}
