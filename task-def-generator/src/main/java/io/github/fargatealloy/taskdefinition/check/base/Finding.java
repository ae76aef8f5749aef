package io.github.fargatealloy.taskdefinition.check.base;

import io.github.fargatealloy.problem.Location;
import io.github.fargatealloy.problem.Problem;
import io.github.fargatealloy.problem.Severity;
import io.github.fargatealloy.taskdefinition.json.JsonPath;
import io.github.fargatealloy.taskdefinition.json.Position;

/** A problem before it is known which file it is reported in. */
public record Finding(
    JsonPath path, Position position, Severity severity, String code, String message, String fix) {

  public Problem at(Location location) {
    return new Problem(location, severity, code, message, fix);
  }
}
