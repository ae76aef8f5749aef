package io.github.fargatealloy.service.value;

/**
 * A group of regions with accounts, ARNs and names of endpoints of its own, as <a
 * href="https://github.com/boto/botocore/blob/develop/botocore/data/partitions.json">botocore lists
 * them</a>.
 */
public enum Partition {
  CHINA("aws-cn", "cn-", "amazonaws.com.cn"),
  US_GOV("aws-us-gov", "us-gov-", "amazonaws.com"),
  EU_SOVEREIGN("aws-eusc", "eusc-", "amazonaws.eu"),
  ISO("aws-iso", "us-iso-", "c2s.ic.gov"),
  ISO_B("aws-iso-b", "us-isob-", "sc2s.sgov.gov"),
  ISO_E("aws-iso-e", "eu-isoe-", "cloud.adc-e.uk"),
  ISO_F("aws-iso-f", "us-isof-", "csp.hci.ic.gov"),
  AWS("aws", "", "amazonaws.com");

  /** How ARNs begin, up to the service; a regular expression. */
  public static final String ARN = "arn:aws(-cn|-us-gov|-eusc|-iso|-iso-[bef])?:";

  /**
   * The host of an ECR registry, with the account in group 1 and the region in group 2; a regular
   * expression. See https://docs.aws.amazon.com/AmazonECR/latest/userguide/Registries.html for the
   * names with FIPS and with IPv6.
   */
  public static final String ECR_HOST =
      "(\\d{12})\\.dkr[.-]ecr(?:-fips)?\\.([a-z0-9-]+)\\.(?:amazonaws\\.com(?:\\.cn)?|amazonaws\\.eu"
          + "|c2s\\.ic\\.gov|sc2s\\.sgov\\.gov|cloud\\.adc-e\\.uk|csp\\.hci\\.ic\\.gov"
          + "|on\\.(?:aws|amazonwebservices\\.com\\.cn))";

  private final String id;
  private final String regionPrefix;
  private final String domain;

  Partition(String id, String regionPrefix, String domain) {
    this.id = id;
    this.regionPrefix = regionPrefix;
    this.domain = domain;
  }

  /** The commercial one for a region that no other one has. */
  public static Partition of(String region) {
    for (Partition partition : values()) {
      if (region.startsWith(partition.regionPrefix)) {
        return partition;
      }
    }
    return AWS;
  }

  /** As ARNs spell it. */
  public String id() {
    return id;
  }

  /** What the names of its endpoints end with. */
  public String domain() {
    return domain;
  }
}
