package io.github.fargatealloy.service.read;

import io.github.fargatealloy.problem.Location;
import io.github.fargatealloy.service.Variables;
import io.github.fargatealloy.service.read.keys.AppKeys;
import io.github.fargatealloy.service.read.keys.ServiceKeys;
import io.github.fargatealloy.service.value.AwsAccount;
import io.github.fargatealloy.service.value.SecretReference;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Reads {@code variables}, {@code secrets} and {@code env-files}: those of the application. */
final class VariablesReader {
  private static final String JAVA_OPTIONS = "JAVA_TOOL_OPTIONS";

  private final SectionReader root;

  VariablesReader(SectionReader root) {
    this.root = root;
  }

  /** Without secrets if there is no account, in which the names of parameters would count. */
  Variables read(Optional<AwsAccount> account) {
    SortedMap<String, String> plain = root.entries(ServiceKeys.VARIABLES);
    SortedMap<String, SecretReference> secrets = secrets(account);
    checkSources();
    return new Variables(plain, secrets, root.values(ServiceKeys.ENV_FILES));
  }

  private SortedMap<String, SecretReference> secrets(Optional<AwsAccount> account) {
    SortedMap<String, SecretReference> secrets = new TreeMap<>();
    root.entries(ServiceKeys.SECRETS)
        .forEach(
            (name, reference) ->
                account.map(reference).ifPresent(secret -> secrets.put(name, secret)));
    return secrets;
  }

  private void checkSources() {
    root.dictionary(ServiceKeys.SECRETS)
        .forEach(
            (name, entry) -> {
              if (root.dictionary(ServiceKeys.VARIABLES).containsKey(name)) {
                refuse(
                    entry.key(),
                    "%s must be a variable or a secret, but is both".formatted(name),
                    "remove it from variables");
              }
              checkJavaOptions(name, entry.key());
            });
    root.dictionary(ServiceKeys.VARIABLES)
        .forEach((name, entry) -> checkJavaOptions(name, entry.key()));
  }

  private void checkJavaOptions(String name, Location location) {
    if (name.equals(JAVA_OPTIONS) && isWrittenUnderJava()) {
      refuse(
          location,
          JAVA_OPTIONS + " must come from one place, but java has options too",
          "move the options to java: { options: […] }");
    }
  }

  private boolean isWrittenUnderJava() {
    SectionReader java = root.section(ServiceKeys.JAVA);
    return !(java.isAbsent(AppKeys.AGENT) && java.isAbsent(AppKeys.OPTIONS));
  }

  private void refuse(Location location, String message, String fix) {
    root.refuse(ServiceProblems.NAME_CONFLICT, location, message, fix);
  }
}
