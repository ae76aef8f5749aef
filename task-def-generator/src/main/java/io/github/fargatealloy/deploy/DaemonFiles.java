package io.github.fargatealloy.deploy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.fargatealloy.taskdefinition.SdkJson;
import io.github.fargatealloy.taskdefinition.normal.UnchangedQuery;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** The collector of the instances as files for the AWS CLI. */
final class DaemonFiles {
  /** Stands where only the registration's answer is right. */
  private static final String YOUR_DEFINITION = "YOUR_DAEMON_TASK_DEFINITION_ARN";

  private static final List<String> ONLY_AT_CREATION = List.of("daemonName", "clusterArn");

  private DaemonFiles() {}

  /** Text by path. */
  static SortedMap<String, String> of(CollectorDaemon daemon, SortedMap<String, String> tags) {
    SortedMap<String, String> files = new TreeMap<>();
    files.put("daemon/config.alloy", daemon.config().text());
    files.put("daemon/task-definition.json", SdkJson.print(daemon.taskDefinition()));
    files.put("daemon/daemon.json", SdkJson.print(create(daemon, tags)));
    files.put("daemon/update.json", SdkJson.print(update(daemon)));
    files.put("daemon/unchanged.jmespath", UnchangedQuery.ofDaemon(daemon.taskDefinition()) + "\n");
    if (!tags.isEmpty()) {
      files.put("daemon/tags.json", SdkJson.print(Tags.lowerCase(tags)));
    }
    return files;
  }

  private static ObjectNode create(CollectorDaemon daemon, SortedMap<String, String> tags) {
    ObjectNode request =
        daemon.request().deepCopy().put("daemonTaskDefinitionArn", YOUR_DEFINITION);
    if (!tags.isEmpty()) {
      request.set("tags", Tags.lowerCase(tags));
    }
    return request;
  }

  private static ObjectNode update(CollectorDaemon daemon) {
    ObjectNode request = daemon.request().deepCopy();
    request.remove(ONLY_AT_CREATION);
    return request.put("daemonArn", daemon.arn()).put("daemonTaskDefinitionArn", YOUR_DEFINITION);
  }
}
