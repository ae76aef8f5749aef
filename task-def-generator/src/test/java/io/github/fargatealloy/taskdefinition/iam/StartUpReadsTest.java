package io.github.fargatealloy.taskdefinition.iam;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.fargatealloy.service.value.AwsAccount;
import io.github.fargatealloy.service.value.ImageReference;
import io.github.fargatealloy.service.value.SecretReference;
import java.io.IOException;
import org.junit.jupiter.api.Test;

/** Protects that a role may read whatever a definition names, in each way of naming it. */
class StartUpReadsTest {
  private static final AwsAccount ACCOUNT = new AwsAccount("eu-west-1", "111122223333");
  private static final String DEFINITION =
      """
      { "containerDefinitions": [
        { "image": "orders:1",
          "secrets": [
            { "name": "A", "valueFrom": "arn:aws:secretsmanager:eu-west-1:111122223333:secret:a-AbCdEf:key:AWSCURRENT:" },
            { "name": "B", "valueFrom": "/orders/b" },
            { "name": "C", "valueFrom": "c" } ],
          "logConfiguration": { "secretOptions": [
            { "name": "splunk-token", "valueFrom": "arn:aws:ssm:eu-west-1:111122223333:parameter/splunk" } ] },
          "repositoryCredentials": { "credentialsParameter": "registry" },
          "environmentFiles": [ { "type": "s3", "value": "arn:aws:s3:::orders/prod.env" } ] },
        { "image": "nginx:1.29.3" } ] }
      """;

  @Test
  void everythingThatIsNamedIsRead() throws IOException {
    StartUpReads reads = StartUpReads.of(new ObjectMapper().readTree(DEFINITION), ACCOUNT);

    assertThat(reads.images())
        .extracting(ImageReference::toString)
        .containsExactly("orders:1", "nginx:1.29.3");
    assertThat(reads.secrets())
        .extracting(SecretReference::resourceArn)
        .containsExactly(
            "arn:aws:secretsmanager:eu-west-1:111122223333:secret:a-AbCdEf",
            "arn:aws:ssm:eu-west-1:111122223333:parameter/orders/b",
            "arn:aws:ssm:eu-west-1:111122223333:parameter/c",
            "arn:aws:ssm:eu-west-1:111122223333:parameter/splunk");
    assertThat(reads.registrySecrets())
        .extracting(SecretReference::resourceArn)
        .containsExactly("arn:aws:secretsmanager:eu-west-1:111122223333:secret:registry");
    assertThat(reads.environmentFiles()).containsExactly("arn:aws:s3:::orders/prod.env");
    assertThat(((SecretReference.SecretsManager) reads.secrets().get(0)).jsonKey())
        .isEqualTo("key");
  }
}
