package io.github.fargatealloy.service;

import java.util.List;

/**
 * A service description and where each of its values was written.
 *
 * @param environments names of all that the file has, in its order
 */
public record ServiceFile(
    ServiceDescription service, SourceMap sources, List<String> environments) {

  public ServiceFile {
    environments = List.copyOf(environments);
  }
}
