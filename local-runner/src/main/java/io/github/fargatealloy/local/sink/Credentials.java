package io.github.fargatealloy.local.sink;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;

/** The name and password that a sender has to present; never printed. */
public record Credentials(String username, String password) {

  /**
   * @param authorization the header's value, null when absent
   */
  boolean matches(String authorization) {
    String pair = username + ":" + password;
    String expected =
        "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
    return authorization != null
        && MessageDigest.isEqual(
            expected.getBytes(StandardCharsets.UTF_8),
            authorization.getBytes(StandardCharsets.UTF_8));
  }

  @Override
  public String toString() {
    return "Credentials[…]";
  }
}
