package io.github.fargatealloy.taskdefinition.check.rule;

/** Where rules are known from. */
final class Source {
  private static final String AWS = "https://docs.aws.amazon.com/AmazonECS/latest/";

  private Source() {}

  /** A type or an operation of the ECS API. */
  static String api(String name) {
    return AWS + "APIReference/API_" + name + ".html";
  }

  /** A page of the ECS developer guide. */
  static String guide(String page) {
    return AWS + "developerguide/" + page + ".html";
  }

  /** An issue that quotes AWS's answer. */
  static String issue(String repository, int number) {
    return "https://github.com/" + repository + "/issues/" + number;
  }
}
