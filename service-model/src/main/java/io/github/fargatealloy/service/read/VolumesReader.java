package io.github.fargatealloy.service.read;

import io.github.fargatealloy.service.Volume;
import io.github.fargatealloy.service.Volume.Efs;
import io.github.fargatealloy.service.read.keys.Key;
import io.github.fargatealloy.service.read.keys.ServiceKeys;
import io.github.fargatealloy.service.read.keys.VolumeKeys;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Reads {@code volumes}. */
final class VolumesReader {
  private final SectionReader root;

  VolumesReader(SectionReader root) {
    this.root = root;
  }

  /** By name. */
  SortedMap<String, Volume> read() {
    SortedMap<String, Volume> volumes = new TreeMap<>();
    root.sections(ServiceKeys.VOLUMES)
        .forEach(
            (name, section) -> read(name, section).ifPresent(volume -> volumes.put(name, volume)));
    return volumes;
  }

  private static Optional<Volume> read(String name, SectionReader section) {
    Optional<String> path = section.value(VolumeKeys.PATH);
    Optional<String> fileSystem = section.value(VolumeKeys.EFS);
    Optional<String> accessPoint = section.value(VolumeKeys.ACCESS_POINT);
    Optional<String> folder = section.value(VolumeKeys.ROOT);
    boolean readOnly = section.value(VolumeKeys.READ_ONLY).orElse(false);
    if (section.isAbsent(VolumeKeys.EFS)) {
      List.of(VolumeKeys.ACCESS_POINT, VolumeKeys.ROOT).forEach(key -> needEfs(section, key));
      if (readOnly) {
        needEfs(section, VolumeKeys.READ_ONLY);
      }
    }
    Optional<Efs> efs = fileSystem.map(id -> new Efs(id, accessPoint, folder.orElse("/")));
    return path.map(where -> new Volume(name, where, readOnly, efs));
  }

  private static void needEfs(SectionReader section, Key<?> key) {
    if (!section.isAbsent(key)) {
      section
          .findings()
          .add(
              ServiceProblems.NEEDED_KEY.error(
                  section.locate(key),
                  "%s must be set with %s, but is missing"
                      .formatted(section.path(VolumeKeys.EFS), key.name()),
                  VolumeKeys.EFS.example()));
    }
  }
}
