package io.github.fargatealloy.service.value;

import java.util.List;
import java.util.regex.Pattern;

/**
 * The ARN of a secret in Secrets Manager, which ends with a hyphen and six random characters that
 * whoever writes it down may have left out. See
 * https://docs.aws.amazon.com/secretsmanager/latest/userguide/troubleshoot.html#ARN_secretnamehyphen
 */
public record SecretArn(String arn) {
  private static final Pattern MAYBE_RANDOM = Pattern.compile("-[A-Za-z0-9]{6}\\z");

  /** Six letters may be random, but are a word more often: {@code orders/db-master}. */
  private static final Pattern MAYBE_WORD = Pattern.compile("-([a-z]{6}|[A-Z]{6}|[0-9]{6})\\z");

  private static final String RANDOM = "-??????";

  /** What a policy must name to allow this secret and no other; both where it may be either. */
  public List<String> resources() {
    if (!MAYBE_RANDOM.matcher(arn).find()) {
      return List.of(arn + RANDOM);
    }
    return MAYBE_WORD.matcher(arn).find() ? List.of(arn, arn + RANDOM) : List.of(arn);
  }

  /** The name that it was created with. */
  public String name() {
    String name = arn.substring(arn.indexOf(":secret:") + ":secret:".length());
    boolean random = MAYBE_RANDOM.matcher(arn).find() && !MAYBE_WORD.matcher(arn).find();
    return random ? name.substring(0, name.length() - RANDOM.length()) : name;
  }
}
