package io.github.fargatealloy.service.value;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A container image that is pinned: by a tag other than {@code latest}, by a digest, or by both.
 *
 * @param repository registry and repository, without tag and digest
 */
public record ImageReference(String repository, Optional<String> tag, Optional<String> digest) {
  private static final Pattern ECR = Pattern.compile(Partition.ECR_HOST + "/(.+)");

  /** Splits a reference; judges nothing. */
  public static ImageReference parse(String reference) {
    int at = reference.indexOf('@');
    String named = at < 0 ? reference : reference.substring(0, at);
    Optional<String> digest = at < 0 ? Optional.empty() : Optional.of(reference.substring(at + 1));
    int colon = named.indexOf(':', named.lastIndexOf('/') + 1);
    return colon < 0
        ? new ImageReference(named, Optional.empty(), digest)
        : new ImageReference(
            named.substring(0, colon), Optional.of(named.substring(colon + 1)), digest);
  }

  /** The account and region of an image in ECR, empty for one from elsewhere. */
  public Optional<AwsAccount> ecrAccount() {
    Matcher ecr = ECR.matcher(repository);
    return ecr.matches()
        ? Optional.of(new AwsAccount(ecr.group(2), ecr.group(1)))
        : Optional.empty();
  }

  /** The name of the repository within ECR, empty for an image from elsewhere. */
  public Optional<String> ecrRepository() {
    Matcher ecr = ECR.matcher(repository);
    return ecr.matches() ? Optional.of(ecr.group(3)) : Optional.empty();
  }

  @Override
  public String toString() {
    return repository
        + tag.map(name -> ":" + name).orElse("")
        + digest.map(hash -> "@" + hash).orElse("");
  }
}
