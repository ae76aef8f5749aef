package io.github.fargatealloy.contribution;

import java.util.List;

/**
 * What must be there before the task can run, for whoever deploys it.
 *
 * @param text one paragraph of Markdown
 * @param commands of a shell with the AWS CLI; empty where there is nothing to type
 */
public record Preparation(String text, List<String> commands) {

  public Preparation {
    commands = List.copyOf(commands);
  }
}
