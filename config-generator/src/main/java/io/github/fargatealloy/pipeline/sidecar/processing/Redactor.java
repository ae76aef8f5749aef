package io.github.fargatealloy.pipeline.sidecar.processing;

import io.github.fargatealloy.pipeline.Signal;
import io.github.fargatealloy.pipeline.component.AlloyString;
import io.github.fargatealloy.pipeline.component.TransformProcessor;
import io.github.fargatealloy.pipeline.component.TransformProcessor.StatementGroup;
import io.github.fargatealloy.service.processing.Redaction;
import io.github.fargatealloy.service.value.RoutedSignal;
import java.util.ArrayList;
import java.util.List;

/** Takes secrets out of spans and logs before they leave the task. */
final class Redactor implements ProcessingKind {
  private static final String MASK = "***";

  /** Attributes whose name says that the value is secret, captured headers among them. */
  private static final String SECRET_KEYS =
      "(?i)(^|[._-])(authorization|cookie|passw(or)?d|secret|api[_-]?key|token)$";

  /**
   * What follows a scheme, and what a key within the text calls secret: the name stays. Then ids of
   * AWS keys, JSON Web Tokens and numbers of payment cards. One expression, because each costs a
   * pass over every attribute.
   */
  private static final String SECRETS =
      "(?i)(\\b(?:bearer|basic) +)[\\w.~+/=-]{16,}"
          + "|((?:passw(?:or)?d|secret|token|api[_-]?key)[\"']? *[=:] *[\"']?)[^\\s\"'&,;]{4,}"
          + "|\\b(?:A[KS]IA[A-Z0-9]{16}|eyJ[\\w-]+\\.[\\w-]+\\.[\\w-]*"
          + "|(?:4\\d{3}|5[1-5]\\d\\d|2[2-7]\\d\\d|6011)(?:[ -]?\\d{4}){3}"
          + "|3[47]\\d\\d[ -]?\\d{6}[ -]?\\d{5})\\b";

  private static final String EMAIL = "\\b[\\w.+-]+@[\\w-]+(?:\\.[\\w-]+)+\\b";

  @Override
  public List<Stage> stages(ProcessingSite site) {
    Redaction redaction = site.processing().redaction();
    List<StatementGroup> groups = new ArrayList<>();
    if (site.routes(RoutedSignal.TRACES)) {
      groups.add(group(Signal.TRACES, "span", redaction));
      groups.add(group(Signal.TRACES, "spanevent", redaction));
    }
    if (site.routes(RoutedSignal.LOGS)) {
      groups.add(group(Signal.LOGS, "log", redaction));
    }
    return groups.isEmpty() || redaction.isOff()
        ? List.of()
        : List.of(
            Stage.through(
                new TransformProcessor(
                    "redaction", "Without what nobody outside the task may read.", groups)));
  }

  private static StatementGroup group(Signal signal, String context, Redaction redaction) {
    List<AlloyString> statements = new ArrayList<>();
    if (redaction.secrets()) {
      statements.add(
          new AlloyString(
              "delete_matching_keys(%s.attributes, %s)"
                  .formatted(context, AlloyString.quoted(SECRET_KEYS))));
      statements.addAll(masks(context, SECRETS, "$1$2" + MASK));
    }
    if (redaction.emails()) {
      statements.addAll(masks(context, EMAIL, MASK));
    }
    redaction.patterns().forEach(pattern -> statements.addAll(masks(context, pattern, MASK)));
    return new StatementGroup(signal, context, statements);
  }

  private static List<AlloyString> masks(String context, String pattern, String replacement) {
    String arguments =
        "%s, %s)".formatted(AlloyString.quoted(pattern), AlloyString.quoted(replacement));
    List<AlloyString> statements = new ArrayList<>();
    statements.add(
        new AlloyString(
            "replace_all_patterns(%s.attributes, \"value\", %s".formatted(context, arguments)));
    if (context.equals("log")) {
      statements.add(new AlloyString("replace_pattern(log.body, " + arguments));
    }
    return statements;
  }
}
