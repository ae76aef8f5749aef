package io.github.fargatealloy.taskdefinition.real;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** What {@code deploy.sh} said, and how it ended. */
record DeployRun(int exit, String output) {

  /**
   * @param artifacts folder of the script
   * @param environment beside that of the AWS CLI
   */
  static DeployRun of(
      Path artifacts, String endpoint, Map<String, String> environment, List<String> options)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.addAll(List.of("bash", artifacts.resolve("deploy.sh").toString()));
    command.addAll(List.of("--endpoint-url", endpoint));
    command.addAll(options);
    Path output = Files.createTempFile(artifacts, "deploy", ".txt");
    ProcessBuilder builder =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile());
    builder.environment().putAll(AwsCli.ENVIRONMENT);
    builder.environment().put("PATH", AwsCli.path());
    builder.environment().putAll(environment);
    Process process = builder.start();
    assertThat(process.waitFor(300, TimeUnit.SECONDS)).isTrue();
    return new DeployRun(process.exitValue(), Files.readString(output));
  }
}
