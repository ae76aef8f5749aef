package io.github.fargatealloy.taskdefinition.check.base;

/** Where rules are known from. */
public final class Source {
  private static final String AWS = "https://docs.aws.amazon.com/AmazonECS/latest/";

  private Source() {}

  /** A type or an operation of the ECS API. */
  public static String api(String name) {
    return AWS + "APIReference/API_" + name + ".html";
  }

  /** A page of the ECS developer guide. */
  public static String guide(String page) {
    return AWS + "developerguide/" + page + ".html";
  }

  /** An issue that quotes AWS's answer. */
  public static String issue(String repository, int number) {
    return "https://github.com/" + repository + "/issues/" + number;
  }
}
