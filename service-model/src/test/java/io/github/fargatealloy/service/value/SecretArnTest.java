package io.github.fargatealloy.service.value;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Protects the policy of the execution role: it allows the secret that is meant, and no other. */
class SecretArnTest {
  private static final String SECRETS = "arn:aws:secretsmanager:eu-west-1:111122223333:secret:";

  @Test
  void aWholeArnIsTheResource() {
    SecretArn whole = new SecretArn(SECRETS + "orders/db-AbCd1f");

    assertThat(whole.resources()).containsExactly(SECRETS + "orders/db-AbCd1f");
    assertThat(whole.name()).isEqualTo("orders/db");
  }

  @Test
  void sixRandomCharactersTakeTheirPlaceWhereTheyWereLeftOut() {
    SecretArn partial = new SecretArn(SECRETS + "orders/db");

    assertThat(partial.resources()).containsExactly(SECRETS + "orders/db-??????");
    assertThat(partial.name()).isEqualTo("orders/db");
  }

  @Test
  void aWordOfSixLettersMayBeEither() {
    SecretArn word = new SecretArn(SECRETS + "orders/db-master");

    assertThat(word.resources())
        .containsExactly(SECRETS + "orders/db-master", SECRETS + "orders/db-master-??????");
    assertThat(word.name()).isEqualTo("orders/db-master");
  }
}
