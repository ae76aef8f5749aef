package io.github.fargatealloy.taskdefinition.check.rule.log;

import io.github.fargatealloy.taskdefinition.check.base.ContainerJson;
import io.github.fargatealloy.taskdefinition.check.base.TaskJson;
import io.github.fargatealloy.taskdefinition.json.JsonNull;
import io.github.fargatealloy.taskdefinition.json.JsonObject;
import java.util.List;
import java.util.Optional;

/** The log routers of a task. */
final class Firelens {
  static final String DRIVER = "awsfirelens";

  private Firelens() {}

  static List<ContainerJson> routers(TaskJson task) {
    return task.containers().stream().filter(Firelens::isRouter).toList();
  }

  static boolean isRouter(ContainerJson container) {
    return container
        .json()
        .value("firelensConfiguration")
        .filter(router -> !(router instanceof JsonNull))
        .isPresent();
  }

  static Optional<JsonObject> options(ContainerJson container) {
    return container
        .json()
        .object("firelensConfiguration")
        .flatMap(router -> router.object("options"));
  }
}
