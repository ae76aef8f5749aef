package io.github.fargatealloy.service;

import io.github.fargatealloy.service.value.SecretReference;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The environment variables of a container.
 *
 * @param plain by name
 * @param secrets those whose values ECS injects, by name
 * @param files ARNs of objects in S3 with further ones
 */
public record Variables(
    SortedMap<String, String> plain,
    SortedMap<String, SecretReference> secrets,
    List<String> files) {

  public Variables {
    plain = Sorted.copyOf(plain);
    secrets = Sorted.copyOf(secrets);
    files = List.copyOf(files);
  }

  public static Variables none() {
    return new Variables(new TreeMap<>(), new TreeMap<>(), List.of());
  }

  /** The same with these as well, where there is neither a plain one nor a secret of the name. */
  public Variables withDefaults(Map<String, String> added) {
    SortedMap<String, String> all = new TreeMap<>(added);
    all.keySet().removeAll(secrets.keySet());
    all.putAll(plain);
    return new Variables(all, secrets, files);
  }
}
