package io.github.fargatealloy.service.read.secret;

import java.util.regex.Pattern;

/**
 * Finds a password that a longer text assigns: in JSON, in the login module of a Kafka client,
 * among the options of a virtual machine, or before the host of an Oracle database.
 */
final class AssignedPassword {
  private static final String NAME = "[\\w.-]{0,100}(?i:password|passwd|passphrase)";

  /** Neither empty nor a reference that the application resolves. */
  private static final String VALUE = "(?!\\$\\{|\\*\\*|<)[^\\s\"';,&]";

  private static final Pattern QUOTED =
      Pattern.compile("(?<![\\w.-])\"?" + NAME + "\"?\\s{0,9}[=:]\\s{0,9}[\"']" + VALUE);

  private static final Pattern OPTION =
      Pattern.compile("(?<!\\S)(?:-D|--)" + NAME + "=\"?" + VALUE);

  private static final Pattern ORACLE =
      Pattern.compile("jdbc:oracle:\\w{1,9}:[^/@\\s]{1,100}/(?!\\$\\{)[^@\\s]{1,200}@");

  private AssignedPassword() {}

  static boolean isIn(String text) {
    return QUOTED.matcher(text).find()
        || OPTION.matcher(text).find()
        || ORACLE.matcher(text).find();
  }
}
