package io.github.fargatealloy.service.read.keys;

import io.github.fargatealloy.service.value.Partition;

/** The formats of values that name resources of AWS. */
final class ResourceFormats {
  private static final String ARN = Partition.ARN;

  /** Policies of IAM do not follow aliases, so the ARN of one would allow nothing. */
  static final Format<String> KMS_KEY =
      Format.matching(
          ARN + "kms:[a-z0-9-]+:[0-9]{12}:key/(mrk-[0-9a-f]{32}|[0-9a-f-]{36})",
          "the ARN of a KMS key, not of an alias",
          "arn:aws:kms:eu-west-1:111122223333:key/0a1b2c3d-4e5f-6071-8293-a4b5c6d7e8f9");

  static final Format<String> ENV_FILE =
      Format.matching(
          ARN + "s3:::[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]/[^\\s*?$\"\\\\]{1,1000}\\.env",
          "the ARN of an object in S3 whose name ends in .env",
          "arn:aws:s3:::shop-config/orders.env");

  /** Every part starts with a letter, so that names differ in letters and digits. */
  static final Format<String> VOLUME_NAME =
      Format.matching(
              "[a-z][a-z0-9]{0,29}(-[a-z][a-z0-9]{0,29}){0,3}",
              "lower-case words of letters and digits, joined by hyphens",
              "uploads")
          .guessing(Guess::name);

  static final Format<String> FILE_SYSTEM =
      Format.matching(
          "fs-[0-9a-f]{8,40}", "the id of a file system of EFS", "fs-0a1b2c3d4e5f60718");

  static final Format<String> ACCESS_POINT =
      Format.matching(
          "fsap-[0-9a-f]{8,40}", "the id of an access point of EFS", "fsap-0a1b2c3d4e5f60718");

  static final Format<String> FOLDER =
      Format.matching("/[^\\s\"\\\\]{0,200}", "an absolute path", "/orders");

  private ResourceFormats() {}
}
