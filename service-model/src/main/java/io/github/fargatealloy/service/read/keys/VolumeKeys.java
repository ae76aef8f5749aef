package io.github.fargatealloy.service.read.keys;

import io.github.fargatealloy.service.read.keys.Shape.Dictionary;
import io.github.fargatealloy.service.read.keys.Shape.Section;
import io.github.fargatealloy.service.read.keys.Shape.Value;

/** The keys of {@code volumes}. */
public final class VolumeKeys {
  public static final Key<Value<String>> PATH =
      Key.required(
          "path",
          Formats.PATH.withExample("/var/lib/orders"),
          "Where the application sees it, and every container that lists it.");
  public static final Key<Value<Boolean>> READ_ONLY =
      Key.optional(
          "read-only", Formats.BOOLEAN, "false", "Whether the task may not write; with efs.");
  public static final Key<Value<String>> EFS =
      Key.optional(
          "efs",
          ResourceFormats.FILE_SYSTEM,
          "none: a part of the task's storage, which ends with the task",
          "File system of Amazon EFS. It is reached encrypted and with the permissions of the task"
              + " role, which may mount this one and, unless read-only, write to it.");
  public static final Key<Value<String>> ACCESS_POINT =
      Key.optional(
          "access-point",
          ResourceFormats.ACCESS_POINT,
          "none",
          "Access point of the file system, which decides on the folder and on the owner of files."
              + " Without one, the folder must belong to the user of the container.");
  public static final Key<Value<String>> ROOT =
      Key.optional(
          "root",
          ResourceFormats.FOLDER,
          "/",
          "Folder of the file system; not with an access point, which has its own.");

  static final Key<Dictionary<Section>> VOLUMES =
      Key.optional(
          "volumes",
          new Dictionary<>(
              ResourceFormats.VOLUME_NAME, Section.of(PATH, READ_ONLY, EFS, ACCESS_POINT, ROOT)),
          "none",
          "Folders beside the read-only root file system, by name: in EFS, or as scratch space of"
              + " the size that task.storage leaves. Scratch space belongs to root unless the image"
              + " declares the folder as a VOLUME of its user.");

  private VolumeKeys() {}
}
