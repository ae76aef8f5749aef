package io.github.fargatealloy.service.value;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PartitionTest {
  /** Regions, partitions and DNS suffixes of botocore. */
  @ParameterizedTest
  @CsvSource({
    "eu-west-1, aws, amazonaws.com",
    "cn-northwest-1, aws-cn, amazonaws.com.cn",
    "us-gov-west-1, aws-us-gov, amazonaws.com",
    "eusc-de-east-1, aws-eusc, amazonaws.eu",
    "us-iso-east-1, aws-iso, c2s.ic.gov",
    "us-isob-east-1, aws-iso-b, sc2s.sgov.gov",
    "eu-isoe-west-1, aws-iso-e, cloud.adc-e.uk",
    "us-isof-south-1, aws-iso-f, csp.hci.ic.gov",
  })
  void everyPartitionHasItsArnsAndItsRegistries(String region, String partition, String domain) {
    AwsAccount account = new AwsAccount(region, "111122223333");

    assertThat(account.partition()).isEqualTo(partition);
    assertThat(account.domain()).isEqualTo(domain);
    assertThat(account.arn("ecs", "*")).matches(Partition.ARN + "ecs:.*");
    assertThat(
            ImageReference.parse("111122223333.dkr.ecr.%s.%s/orders:1".formatted(region, domain))
                .ecrAccount())
        .contains(account);
  }
}
