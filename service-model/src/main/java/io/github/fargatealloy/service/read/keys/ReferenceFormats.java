package io.github.fargatealloy.service.read.keys;

import io.github.fargatealloy.service.read.keys.Format.Json;
import io.github.fargatealloy.service.read.keys.Format.Wrong;
import io.github.fargatealloy.service.read.secret.CredentialShape;
import io.github.fargatealloy.service.value.AwsAccount;
import io.github.fargatealloy.service.value.ImageReference;
import io.github.fargatealloy.service.value.Partition;
import io.github.fargatealloy.service.value.SecretReference;
import io.github.fargatealloy.service.value.SecretReference.SecretsManager;
import io.github.fargatealloy.service.value.SecretReference.SsmParameter;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/** The formats of values that name something elsewhere: images, secrets and parameters. */
public final class ReferenceFormats {
  private static final int LONGEST_IMAGE = 255;
  private static final String ARN = Partition.ARN;
  private static final String PARAMETER_PATH = "(/[A-Za-z0-9_.-]+){1,15}";
  private static final Pattern PARAMETER_NAME = Pattern.compile(PARAMETER_PATH);
  private static final Pattern SECRET_ARN =
      Pattern.compile(
          ARN
              + "secretsmanager:[a-z0-9-]+:[0-9]{12}:secret:[A-Za-z0-9/_+=.@!-]{1,512}"
              + "(:[^:\\s]*){0,3}");
  private static final Pattern PARAMETER_ARN =
      Pattern.compile(ARN + "ssm:[a-z0-9-]+:[0-9]{12}:parameter" + PARAMETER_PATH);
  private static final Pattern IMAGE =
      Pattern.compile(
          "[a-z0-9]([a-zA-Z0-9._-]*[a-zA-Z0-9])?(:[0-9]+)?(/[a-z0-9]([a-z0-9._-]*[a-z0-9])?)*"
              + "(:[A-Za-z0-9_][A-Za-z0-9_.-]{0,127})?(@sha256:[0-9a-f]{64})?");

  /** Text that is a reference once the account is known in which a parameter's name counts. */
  public interface Reference extends Function<AwsAccount, SecretReference> {}

  static final Format<ImageReference> IMAGE_REFERENCE =
      new Format<>(
          "the name of a container image",
          "111122223333.dkr.ecr.eu-west-1.amazonaws.com/orders:1.2.3",
          Json.text("^" + IMAGE + "$"),
          Wrong.SLIP,
          ReferenceFormats::image,
          ReferenceFormats::lowerCase);

  static final Format<SecretsManager> SECRETS_MANAGER =
      new Format<>(
          "the ARN of a secret in Secrets Manager",
          "arn:aws:secretsmanager:eu-west-1:111122223333:secret:orders/grafana-cloud-AbCdEf",
          Json.text("^" + SECRET_ARN + "$"),
          Wrong.SECRET,
          ReferenceFormats::secretsManager);

  static final Format<SecretsManager> REGISTRY_SECRET =
      SECRETS_MANAGER.withExample(
          "arn:aws:secretsmanager:eu-west-1:111122223333:secret:registry-AbCdEf");

  static final Format<Function<AwsAccount, SsmParameter>> PARAMETER =
      new Format<>(
          "the ARN of an SSM parameter, or its name with a leading slash",
          "/orders/alloy",
          Json.text("^(" + PARAMETER_PATH + "|" + PARAMETER_ARN + ")$"),
          Wrong.SLIP,
          ReferenceFormats::parameter,
          text -> "/" + text);

  static final Format<Reference> SECRET =
      new Format<>(
          "the ARN of a secret, or the name of an SSM parameter with a leading slash",
          "arn:aws:secretsmanager:eu-west-1:111122223333:secret:orders/db-AbCdEf:password",
          Json.text("^(" + SECRET_ARN + "|" + PARAMETER_PATH + "|" + PARAMETER_ARN + ")$"),
          Wrong.SECRET,
          ReferenceFormats::reference);

  private ReferenceFormats() {}

  private static Optional<ImageReference> image(String text) {
    int at = text.indexOf('@');
    int length = at < 0 ? text.length() : at;
    return length <= LONGEST_IMAGE && IMAGE.matcher(text).matches()
        ? Optional.of(ImageReference.parse(text))
        : Optional.empty();
  }

  /** Of an image with a tag, because the fix must be one; a tag may have capitals. */
  private static String lowerCase(String text) {
    int tag = text.lastIndexOf(':');
    return tag > text.lastIndexOf('/')
        ? text.substring(0, tag).toLowerCase(Locale.ROOT) + text.substring(tag)
        : "";
  }

  private static Optional<SecretsManager> secretsManager(String text) {
    if (!SECRET_ARN.matcher(text).matches()) {
      return Optional.empty();
    }
    String[] fields = text.split(":", -1);
    String arn = String.join(":", Arrays.copyOf(fields, 7));
    return Optional.of(
        new SecretsManager(arn, field(fields, 7), field(fields, 8), field(fields, 9)));
  }

  private static String field(String[] fields, int index) {
    return index < fields.length ? fields[index] : "";
  }

  private static Optional<Function<AwsAccount, SsmParameter>> parameter(String text) {
    if (PARAMETER_ARN.matcher(text).matches()) {
      return Optional.of(account -> new SsmParameter(text));
    }
    boolean reserved = text.startsWith("/aws") || text.startsWith("/ssm");
    return PARAMETER_NAME.matcher(text).matches() && !reserved && !CredentialShape.mayBeSecret(text)
        ? Optional.of(account -> new SsmParameter(account.arn("ssm", "parameter" + text)))
        : Optional.empty();
  }

  private static Optional<Reference> reference(String text) {
    Optional<Reference> secret = secretsManager(text).map(arn -> account -> arn);
    return secret.or(() -> parameter(text).map(parameter -> parameter::apply));
  }
}
