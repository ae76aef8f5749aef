package io.github.fargatealloy.service.read;

import io.github.fargatealloy.service.read.keys.ServiceKeys;
import io.github.fargatealloy.service.value.AwsAccount;
import io.github.fargatealloy.service.value.ImageReference;
import io.github.fargatealloy.service.value.SecretReference.SecretsManager;
import java.util.Optional;

/** Finds the account and region of the task: as written, else where its image or secret is. */
final class AccountReader {
  private static final String UNTOLD = "neither the image nor a secret tells it";

  private AccountReader() {}

  /**
   * @param secret the destination's; empty when it was refused
   */
  static Optional<AwsAccount> read(
      SectionReader root, Optional<ImageReference> image, Optional<SecretsManager> secret) {
    Optional<AwsAccount> implied =
        image.flatMap(ImageReference::ecrAccount).or(() -> secret.map(AccountReader::of));
    Optional<String> region =
        root.isAbsent(ServiceKeys.REGION)
            ? implied.map(AwsAccount::region)
            : root.value(ServiceKeys.REGION);
    Optional<String> id =
        root.isAbsent(ServiceKeys.ACCOUNT)
            ? implied.map(AwsAccount::id)
            : root.value(ServiceKeys.ACCOUNT);
    // Where the image or a secret has been refused, it may have told.
    boolean judged = !root.hasErrors();
    if (judged && region.isEmpty()) {
      root.need(ServiceKeys.REGION, UNTOLD);
    }
    if (judged && id.isEmpty()) {
      root.need(ServiceKeys.ACCOUNT, UNTOLD);
    }
    return region.flatMap(name -> id.map(digits -> new AwsAccount(name, digits)));
  }

  private static AwsAccount of(SecretsManager secret) {
    String[] arn = secret.arn().split(":");
    return new AwsAccount(arn[3], arn[4]);
  }
}
