package io.github.fargatealloy.pipeline.sidecar.processing;

import io.github.fargatealloy.pipeline.component.AlloyString;
import io.github.fargatealloy.pipeline.component.TransformProcessor.StatementGroup;
import java.util.ArrayList;
import java.util.List;

/**
 * Access logs of nginx: its format {@code combined}, and its variables by their names in JSON. Both
 * become attributes of nginx's names first, then those of the semantic conventions.
 */
final class AccessLines {
  private static final String REQUEST =
      "(?P<request_method>[A-Z]+) (?P<request_uri>\\S+) (?P<server_protocol>HTTP/[0-9.]+)";

  /** https://nginx.org/en/docs/http/ngx_http_log_module.html#log_format */
  private static final String COMBINED =
      "^(?P<remote_addr>\\S+) - (?P<remote_user>\\S+) \\[[^\\]]+\\] \""
          + REQUEST
          + "\" (?P<status>\\d{3}) (?P<body_bytes_sent>\\d+)"
          + " \"(?P<http_referer>[^\"]*)\" \"(?P<http_user_agent>[^\"]*)\"";

  private static final String WHOLE_REQUEST = "^" + REQUEST + "$";

  private AccessLines() {}

  static List<StatementGroup> groups() {
    return List.of(
        LineStatements.group(
            "IsString(log.body) and IsMatch(log.body, \"^\\\\S+ - \\\\S+ \\\\[\")",
            List.of(merge("log.body", COMBINED))),
        LineStatements.group(
            "IsMatch(%s, %s)".formatted(nginx("request"), AlloyString.quoted(WHOLE_REQUEST)),
            List.of(merge(nginx("request"), WHOLE_REQUEST), delete("request"))),
        LineStatements.group(
            "%s != nil and %s != nil and IsMatch(%s, \"^[1-5][0-9]{2}$\")"
                .formatted(nginx("request_method"), nginx("request_uri"), nginx("status")),
            conventions()));
  }

  private static String merge(String from, String pattern) {
    return "merge_maps(log.attributes, %s, \"insert\")"
        .formatted(LineStatements.extract(from, pattern));
  }

  /** https://opentelemetry.io/docs/specs/semconv/http/http-spans/#http-server */
  private static List<String> conventions() {
    List<String> statements = new ArrayList<>();
    statements.addAll(renamed("remote_addr", "client.address"));
    statements.addAll(renamed("request_method", "http.request.method"));
    statements.add("replace_pattern(%s, \"^HTTP/\", \"\")".formatted(nginx("server_protocol")));
    statements.addAll(renamed("server_protocol", "network.protocol.version"));
    statements.addAll(renamedIfAny("remote_user", "user.name"));
    statements.addAll(renamedIfAny("http_referer", "http.request.header.referer"));
    statements.addAll(renamedIfAny("http_user_agent", "user_agent.original"));
    statements.addAll(moved("status", "http.response.status_code", "Int(%s)"));
    statements.addAll(moved("body_bytes_sent", "http.response.body.size", "Int(%s)"));
    statements.addAll(moved("request_time", "http.server.request.duration", "Double(%s)"));
    statements.add(set("url.path", nginx("request_uri")));
    statements.add("replace_pattern(log.attributes[\"url.path\"], \"\\\\?.*$\", \"\")");
    statements.add(
        set("url.query", nginx("request_uri"))
            + " where IsMatch(%s, \"\\\\?.\")".formatted(nginx("request_uri")));
    statements.add("replace_pattern(log.attributes[\"url.query\"], \"^[^?]*\\\\?\", \"\")");
    statements.add(delete("request_uri"));
    statements.add("set(log.severity_text, \"INFO\") where log.severity_text == \"\"");
    statements.add(
        "set(log.severity_text, \"ERROR\") where"
            + " log.attributes[\"http.response.status_code\"] >= 500");
    return statements;
  }

  private static List<String> renamed(String variable, String attribute) {
    return List.of(set(attribute, nginx(variable)), delete(variable));
  }

  /** nginx writes {@code -}, or nothing, where a request has none. */
  private static List<String> renamedIfAny(String variable, String attribute) {
    return List.of(
        set(attribute, nginx(variable))
            + " where not IsMatch(%s, \"^-?$\")".formatted(nginx(variable)),
        delete(variable));
  }

  private static List<String> moved(String variable, String attribute, String conversion) {
    return List.of(
        set(attribute, conversion.formatted(nginx(variable))),
        delete(variable) + " where log.attributes[\"%s\"] != nil".formatted(attribute));
  }

  private static String set(String attribute, String value) {
    return "set(log.attributes[\"%s\"], %s)".formatted(attribute, value);
  }

  private static String delete(String variable) {
    return "delete_key(log.attributes, \"%s\")".formatted(variable);
  }

  private static String nginx(String variable) {
    return "log.attributes[\"" + variable + "\"]";
  }
}
