package io.github.fargatealloy.service.read.secret;

import java.util.List;
import java.util.Optional;

/**
 * How the tokens of an issuer begin.
 *
 * @param following how many characters of a token come after the prefix at least
 * @param name of such a token, with its article
 */
record KnownPrefix(String prefix, int following, String name) {
  private static final List<KnownPrefix> ALL =
      List.of(
          new KnownPrefix("AKIA", 16, "an AWS access key ID"),
          new KnownPrefix("ASIA", 16, "an AWS access key ID"),
          new KnownPrefix("glc_", 20, "a Grafana Cloud token"),
          new KnownPrefix("glsa_", 20, "a Grafana service account token"),
          new KnownPrefix("ghp_", 30, "a GitHub token"),
          new KnownPrefix("gho_", 30, "a GitHub token"),
          new KnownPrefix("ghu_", 30, "a GitHub token"),
          new KnownPrefix("ghs_", 30, "a GitHub token"),
          new KnownPrefix("ghr_", 30, "a GitHub token"),
          new KnownPrefix("github_pat_", 20, "a GitHub token"),
          new KnownPrefix("glpat-", 20, "a GitLab token"),
          new KnownPrefix("xoxa-", 10, "a Slack token"),
          new KnownPrefix("xoxb-", 10, "a Slack token"),
          new KnownPrefix("xoxp-", 10, "a Slack token"),
          new KnownPrefix("xoxr-", 10, "a Slack token"),
          new KnownPrefix("xoxs-", 10, "a Slack token"),
          new KnownPrefix("xapp-", 10, "a Slack token"),
          new KnownPrefix("hooks.slack.com/services/T", 8, "a Slack webhook"),
          new KnownPrefix("sk_live_", 16, "a Stripe key"),
          new KnownPrefix("rk_live_", 16, "a Stripe key"),
          new KnownPrefix("sk-ant-", 20, "an Anthropic key"),
          new KnownPrefix("sk-proj-", 20, "an OpenAI key"),
          new KnownPrefix("AIza", 35, "a Google API key"),
          new KnownPrefix("hvs.", 20, "a Vault token"),
          new KnownPrefix("npm_", 36, "an npm token"),
          new KnownPrefix("NRAK-", 27, "a New Relic key"),
          new KnownPrefix("dt0c01.", 24, "a Dynatrace token"));

  /** The name of the first kind of token that the text contains. */
  static Optional<String> nameIn(String text) {
    for (KnownPrefix known : ALL) {
      if (known.isIn(text)) {
        return Optional.of(known.name);
      }
    }
    return Optional.empty();
  }

  private boolean isIn(String text) {
    for (int at = text.indexOf(prefix); at >= 0; at = text.indexOf(prefix, at + 1)) {
      boolean startsWord = at == 0 || !TokenText.isAlphanumeric(text.charAt(at - 1));
      if (startsWord && TokenText.length(text, at + prefix.length()) >= following) {
        return true;
      }
    }
    return false;
  }
}
