package io.github.fargatealloy.service;

import io.github.fargatealloy.service.value.ContainerImage;

/** Where the application's container has the agent from. */
public sealed interface JavaAgent {
  /** Absolute, in the application's container. */
  String path();

  /** It is part of the application's image. */
  record InImage(String path) implements JavaAgent {}

  /**
   * Another image has it: a container of that image copies it, before the application starts, to a
   * volume that both mount.
   *
   * @param source absolute, in the other image, which must have {@code cp} too
   */
  record FromImage(ContainerImage image, String source) implements JavaAgent {
    /** Name of the container that copies it. */
    public static final String CONTAINER = "java-agent";

    /** Where both containers mount the volume. */
    public static final String FOLDER = "/opt/java-agent";

    @Override
    public String path() {
      return FOLDER + "/javaagent.jar";
    }
  }
}
