package io.github.fargatealloy.service.read;

import io.github.fargatealloy.service.AppContainer;
import io.github.fargatealloy.service.JavaAgent.FromImage;
import io.github.fargatealloy.service.Volume;
import io.github.fargatealloy.service.Volume.Efs;
import io.github.fargatealloy.service.read.keys.Key;
import io.github.fargatealloy.service.read.keys.ServiceKeys;
import io.github.fargatealloy.service.read.keys.VolumeKeys;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Reads {@code volumes}. */
final class VolumesReader {
  private static final String AGENT = "java.agent.image";

  private final SectionReader root;
  private final Map<String, String> named = new HashMap<>(Map.of("alloy-storage", "the sidecar"));
  private final Map<String, String> mounted = new HashMap<>(Map.of("/tmp", "app.tmp"));

  /**
   * @param app which may have its agent on a volume
   */
  VolumesReader(SectionReader root, AppContainer app) {
    this.root = root;
    if (app.jvm().agent().filter(FromImage.class::isInstance).isPresent()) {
      named.put(FromImage.CONTAINER, AGENT);
      mounted.put(FromImage.FOLDER, AGENT);
    }
  }

  /** By name. */
  SortedMap<String, Volume> read() {
    SortedMap<String, Volume> volumes = new TreeMap<>();
    root.sections(ServiceKeys.VOLUMES)
        .forEach(
            (name, section) -> {
              checkName(name, section);
              checkPath(section);
              read(name, section).ifPresent(volume -> volumes.put(name, volume));
            });
    return volumes;
  }

  private void checkName(String name, SectionReader section) {
    if (named.containsKey(name)) {
      section.refuse(
          VolumeProblems.VOLUME_CONFLICT,
          section.location(),
          "%s must have another name, but is named like the volume of %s"
              .formatted(section.path(), named.get(name)),
          "another name, such as " + name + "-2");
    }
  }

  private void checkPath(SectionReader section) {
    Optional<String> path = section.value(VolumeKeys.PATH);
    String owner =
        path.map(
                where ->
                    mounted.putIfAbsent(where.replaceFirst("/+$", ""), section.path().toString()))
            .orElse(null);
    if (owner != null) {
      section.refuse(
          VolumeProblems.VOLUME_CONFLICT,
          VolumeKeys.PATH,
          "%s must be a path of its own, but is %s, which %s has"
              .formatted(section.path(VolumeKeys.PATH), section.written(VolumeKeys.PATH), owner),
          "another path, or one volume for both");
    }
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
    if (accessPoint.isPresent() && folder.filter(root -> !root.equals("/")).isPresent()) {
      section.refuse(
          VolumeProblems.VOLUME_ROOT,
          VolumeKeys.ROOT,
          "%s must be left out with access-point, but is %s"
              .formatted(section.path(VolumeKeys.ROOT), section.written(VolumeKeys.ROOT)),
          "remove root");
    }
    Optional<Efs> efs = fileSystem.map(id -> new Efs(id, accessPoint, folder.orElse("/")));
    return path.map(where -> new Volume(name, where, readOnly, efs));
  }

  private static void needEfs(SectionReader section, Key<?> key) {
    if (!section.isAbsent(key)) {
      section.refuse(
          ServiceProblems.NEEDED_KEY,
          key,
          "%s must be set with %s, but is missing"
              .formatted(section.path(VolumeKeys.EFS), key.name()),
          VolumeKeys.EFS.example());
    }
  }
}
