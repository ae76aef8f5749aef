package io.github.fargatealloy.taskdefinition.iam;

import io.github.fargatealloy.service.Volume;
import io.github.fargatealloy.service.value.AwsAccount;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What the task role must be allowed to mount a volume. See
 * https://docs.aws.amazon.com/efs/latest/ug/iam-access-control-nfs-efs.html
 */
final class VolumeAccess {
  private VolumeAccess() {}

  /** Empty for a volume of the task's own storage. */
  static Optional<Statement> of(Volume volume, AwsAccount account) {
    return volume.efs().map(efs -> of(volume, efs, account));
  }

  private static Statement of(Volume volume, Volume.Efs efs, AwsAccount account) {
    SortedMap<String, String> conditions = new TreeMap<>();
    efs.accessPointId()
        .ifPresent(
            id ->
                conditions.put(
                    "elasticfilesystem:AccessPointArn",
                    account.arn("elasticfilesystem", "access-point/" + id)));
    String mount = "elasticfilesystem:ClientMount";
    return new Statement(
        sid(volume.name()),
        volume.readOnly() ? List.of(mount) : List.of(mount, "elasticfilesystem:ClientWrite"),
        List.of(account.arn("elasticfilesystem", "file-system/" + efs.fileSystemId())),
        conditions);
  }

  private static String sid(String name) {
    StringBuilder sid = new StringBuilder("Mount");
    for (String word : name.split("-", -1)) {
      sid.append(word.substring(0, 1).toUpperCase(Locale.ROOT)).append(word.substring(1));
    }
    return sid.toString();
  }
}
