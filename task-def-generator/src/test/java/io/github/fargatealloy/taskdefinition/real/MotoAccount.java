package io.github.fargatealloy.taskdefinition.real;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The account that moto plays, asked by the real CLI. */
record MotoAccount(MotoServer server, Path directory) {
  static final String ID = "123456789012";
  private static final ObjectMapper JSON = new ObjectMapper();

  JsonNode aws(String... arguments) throws IOException, InterruptedException {
    List<String> command =
        new ArrayList<>(
            List.of(AwsCli.command(), "--endpoint-url", server.url(), "--output", "json"));
    command.addAll(List.of(arguments));
    String answer = Tool.run(directory, command);
    return answer.isBlank() ? JSON.nullNode() : JSON.readTree(answer);
  }
}
