package io.github.fargatealloy.local.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.fargatealloy.local.Definitions;
import io.github.fargatealloy.local.definition.ContainerDefinition;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class ContainerPathsTest {
  private static final Path ROOT = Path.of("/tmp/task");
  private static final ContainerDefinition ALLOY =
      Definitions.withContainers(
              "{'name': 'alloy', 'mountPoints':"
                  + " [{'sourceVolume': 'queue', 'containerPath': '/var/lib/alloy/queue'}],"
                  + " 'linuxParameters': {'tmpfs': [{'containerPath': '/scratch', 'size': 16}]}}")
          .containerDefinitions()
          .get(0);
  private final ContainerPaths paths = ContainerPaths.ofAlloy(ALLOY, "/usr/local/bin/alloy", ROOT);

  @Test
  void the_image_s_places_and_every_mount_are_mapped_into_the_task_s_folder() {
    assertThat(paths.toLocal("/bin/alloy run /etc/alloy/config.alloy"))
        .isEqualTo("/usr/local/bin/alloy run /tmp/task/alloy/etc/alloy/config.alloy");
    assertThat(paths.toLocal("TMPDIR=/tmp; cd '/scratch'"))
        .isEqualTo("TMPDIR=/tmp/task/alloy/tmp; cd '/tmp/task/alloy/scratch'");
  }

  @Test
  void the_longest_place_wins_and_a_volume_is_the_task_s() {
    assertThat(
            paths.toLocal(
                "directory = \"/var/lib/alloy/queue/a\" --storage.path=/var/lib/alloy/data"))
        .isEqualTo(
            "directory = \"/tmp/task/volumes/queue/a\""
                + " --storage.path=/tmp/task/alloy/var/lib/alloy/data");
  }

  @Test
  void the_socket_of_a_log_router_is_the_task_s_own() {
    assertThat(paths.toLocal("rm -f /var/run/fluent.sock"))
        .isEqualTo("rm -f /tmp/task/alloy/var/run/fluent.sock");
    assertThat(paths.toLocal("endpoint = \"unix:///var/run/fluent.sock\""))
        .isEqualTo("endpoint = \"unix:///tmp/task/alloy/var/run/fluent.sock\"");
  }

  @Test
  void what_only_looks_like_a_place_stays() {
    String text =
        "/usr/bin/alloy $HOME/tmp ${X}/tmp /tmpfile /dev/tcp/127.0.0.1/12345 http://a/tmp";
    assertThat(paths.toLocal(text)).isEqualTo(text);
  }
}
