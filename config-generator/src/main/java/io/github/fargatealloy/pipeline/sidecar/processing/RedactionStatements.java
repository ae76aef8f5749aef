package io.github.fargatealloy.pipeline.sidecar.processing;

import io.github.fargatealloy.pipeline.component.AlloyString;
import io.github.fargatealloy.pipeline.component.RecordRedaction;
import io.github.fargatealloy.service.processing.Redaction;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The statements that redact the attributes of a record of any kind. They are first turned into one
 * text, and only one with a trace of a secret costs the patterns; what cannot be judged is
 * redacted. The patterns run over a flat copy, since OTTL's functions do not reach into lists and
 * maps, and the copy takes the place of the attributes if they found something.
 */
final class RedactionStatements {
  private static final String MASK = "***";
  private static final String ATTRIBUTES = RecordRedaction.RECORD + ".attributes";
  private static final String TEXT = cache("text");
  private static final String COPY = cache("copy");
  private static final String BEFORE = cache("before");
  private static final String CLEAN = cache("clean");

  private final Redaction redaction;
  private final List<String> statements = new ArrayList<>();

  private RedactionStatements(Redaction redaction) {
    this.redaction = redaction;
  }

  static List<String> of(Redaction redaction) {
    RedactionStatements of = new RedactionStatements(redaction);
    // What a team's own pattern leaves in a text is not known.
    if (redaction.patterns().isEmpty()) {
      of.judge();
    }
    of.redact();
    return of.statements;
  }

  private void judge() {
    String traces =
        SecretShapes.traces(redaction.secrets(), redaction.emails()).stream()
            .map(trace -> "IsMatch(%s, %s)".formatted(TEXT, quoted(trace)))
            .collect(Collectors.joining(" or ", "(", ")"));
    statements.add("set(%s, ConvertCase(String(%s), \"lower\"))".formatted(TEXT, ATTRIBUTES));
    statements.add("set(%s, true) where IsString(%s) and not %s".formatted(CLEAN, TEXT, traces));
  }

  private void redact() {
    unlessClean("set(%s, %s)".formatted(COPY, ATTRIBUTES));
    unlessClean("flatten(%s)".formatted(COPY));
    unlessClean("set(%s, String(%s))".formatted(BEFORE, COPY));
    if (redaction.secrets()) {
      unlessClean("delete_matching_keys(%s, %s)".formatted(COPY, quoted(SecretShapes.KEYS)));
      mask(SecretShapes.VALUES, "$1$2" + MASK);
    }
    if (redaction.emails()) {
      mask(SecretShapes.EMAIL, MASK);
    }
    redaction.patterns().forEach(pattern -> mask(pattern, MASK));
    statements.add("set(%s, true) where %s == String(%s)".formatted(CLEAN, BEFORE, COPY));
    unlessClean("set(%s, %s)".formatted(ATTRIBUTES, COPY));
  }

  private void mask(String pattern, String replacement) {
    unlessClean(
        "replace_all_patterns(%s, \"value\", %s, %s)"
            .formatted(COPY, quoted(pattern), quoted(replacement)));
  }

  private void unlessClean(String statement) {
    statements.add("%s where %s == nil".formatted(statement, CLEAN));
  }

  private static String cache(String key) {
    return "%s.cache[\"%s\"]".formatted(RecordRedaction.RECORD, key);
  }

  /** A percent sign is itself only when it is doubled: the statements are a format. */
  private static String quoted(String text) {
    return AlloyString.quoted(text).replace("%", "%%");
  }
}
