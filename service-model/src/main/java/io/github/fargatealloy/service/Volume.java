package io.github.fargatealloy.service;

import java.util.Optional;

/**
 * A folder that containers share.
 *
 * @param path where the containers that have it see it
 * @param readOnly whether nobody may write to it
 * @param efs where its files outlast the task; empty for a part of the task's own storage
 */
public record Volume(String name, String path, boolean readOnly, Optional<Efs> efs) {

  /**
   * A file system of Amazon EFS, reached encrypted and as the task role.
   *
   * @param accessPointId decides on the folder and on who the files belong to
   * @param root folder of the file system; {@code /} with an access point
   */
  public record Efs(String fileSystemId, Optional<String> accessPointId, String root) {}
}
