package io.github.fargatealloy.pipeline.sidecar.processing;

import static io.github.fargatealloy.pipeline.sidecar.processing.LineStatements.attribute;
import static io.github.fargatealloy.pipeline.sidecar.processing.LineStatements.cached;

import io.github.fargatealloy.pipeline.component.TransformProcessor.StatementGroup;
import java.util.ArrayList;
import java.util.List;

/** Access logs of nginx: its format {@code combined}, and the usual names in JSON. */
final class AccessLines {
  /** https://nginx.org/en/docs/http/ngx_http_log_module.html#log_format */
  private static final String COMBINED =
      "^(?P<remote_addr>\\S+) - (?P<remote_user>\\S+) \\[[^\\]]+\\] \"(?P<request_method>[A-Z]+) "
          + "(?P<request_uri>\\S+) HTTP/(?P<protocol>[0-9.]+)\" (?P<status>\\d{3}) "
          + "(?P<body_bytes_sent>\\d+) \"(?P<http_referer>[^\"]*)\" \"(?P<http_user_agent>[^\"]*)\"";

  private static final String URI = cached("request_uri");

  private AccessLines() {}

  static StatementGroup group() {
    List<String> statements = new ArrayList<>();
    statements.add(LineStatements.parse(COMBINED));
    statements.addAll(attributes());
    statements.add(attribute("network.protocol.version", cached("protocol")));
    return LineStatements.group(
        "IsString(log.body) and IsMatch(log.body, \"^\\\\S+ - \\\\S+ \\\\[[^]]+\\\\] \\\"[A-Z]+ \")",
        statements);
  }

  /** For lines that JSON has been read from, and only if they are of an access log. */
  static List<String> attributesOfJson() {
    List<String> statements = new ArrayList<>(attributes());
    statements.add(
        "delete_matching_keys(log.cache,"
            + " \"^(remote_addr|remote_user|request_method|request_uri|status|body_bytes_sent"
            + "|http_referer|http_user_agent|request_time)$\") where "
            + URI
            + " != nil");
    return statements;
  }

  private static List<String> attributes() {
    return List.of(
        ofAccess("client.address", cached("remote_addr")),
        ofAccess("user.name", cached("remote_user"))
            + " and "
            + cached("remote_user")
            + " != \"-\"",
        ofAccess("http.request.method", cached("request_method")),
        ofAccess("url.path", URI),
        "replace_pattern(log.attributes[\"url.path\"], \"\\\\?.*$\", \"\") where "
            + URI
            + " != nil",
        "set(log.attributes[\"url.query\"], " + URI + ") where IsMatch(" + URI + ", \"\\\\?.\")",
        "replace_pattern(log.attributes[\"url.query\"], \"^[^?]*\\\\?\", \"\") where "
            + URI
            + " != nil",
        ofAccess("http.response.status_code", "Int(" + cached("status") + ")"),
        ofAccess("http.response.body.size", "Int(" + cached("body_bytes_sent") + ")"),
        ofAccess("http.request.header.referer", cached("http_referer"))
            + " and "
            + cached("http_referer")
            + " != \"-\"",
        ofAccess("user_agent.original", cached("http_user_agent")),
        ofAccess("http.server.request.duration", "Double(" + cached("request_time") + ")"),
        "set(log.severity_text, \"INFO\") where " + URI + " != nil",
        "set(log.severity_text, \"ERROR\") where "
            + URI
            + " != nil and log.attributes[\"http.response.status_code\"] >= 500");
  }

  private static String ofAccess(String attribute, String value) {
    return attribute(attribute, value) + " and " + URI + " != nil";
  }
}
