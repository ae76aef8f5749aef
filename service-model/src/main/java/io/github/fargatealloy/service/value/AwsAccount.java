package io.github.fargatealloy.service.value;

/**
 * The account and region that a task runs in.
 *
 * @param region such as {@code eu-west-1}
 * @param id twelve digits
 */
public record AwsAccount(String region, String id) {

  /** {@code aws}, {@code aws-cn} or {@code aws-us-gov}, as the region implies. */
  public String partition() {
    if (region.startsWith("cn-")) {
      return "aws-cn";
    }
    return region.startsWith("us-gov-") ? "aws-us-gov" : "aws";
  }

  /** What the names of AWS's endpoints end with, such as {@code amazonaws.com}. */
  public String domain() {
    return partition().equals("aws-cn") ? "amazonaws.com.cn" : "amazonaws.com";
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
