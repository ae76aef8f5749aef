package io.github.fargatealloy.service.value;

/**
 * The account and region that a task runs in.
 *
 * @param region such as {@code eu-west-1}
 * @param id twelve digits
 */
public record AwsAccount(String region, String id) {

  /** Such as {@code aws} or {@code aws-cn}, as the region implies. */
  public String partition() {
    return Partition.of(region).id();
  }

  /** What the names of AWS's endpoints end with, such as {@code amazonaws.com}. */
  public String domain() {
    return Partition.of(region).domain();
  }

  /** An ARN in this account and region, such as that of a log group. */
  public String arn(String service, String resource) {
    return "arn:%s:%s:%s:%s:%s".formatted(partition(), service, region, id, resource);
  }

  /** An ARN of IAM, which knows no region. */
  public String iamArn(String resource) {
    return "arn:%s:iam::%s:%s".formatted(partition(), id, resource);
  }
}
