package io.github.fargatealloy.deploy.terraform;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Prints the Terraform language in the layout of {@code terraform fmt}. */
final class HclPrinter {
  private static final Pattern LINE_END = Pattern.compile("\\s*\n\\s*");

  private final StringBuilder text = new StringBuilder();

  private HclPrinter() {}

  /** Statements of a file, with an empty line between blocks. */
  static String print(List<? extends Hcl.Statement> statements) {
    HclPrinter printer = new HclPrinter();
    printer.body(statements, "");
    return printer.text.toString();
  }

  /** A value on one line, for a table. */
  static String inline(Hcl value) {
    return LINE_END.matcher(expression(value, "")).replaceAll(" ");
  }

  private void body(List<? extends Hcl.Statement> statements, String indent) {
    List<String[]> aligned = new ArrayList<>();
    boolean first = true;
    for (Hcl.Statement statement : statements) {
      if (statement instanceof Hcl.Attribute attribute) {
        String value = expression(attribute.value(), indent);
        if (value.indexOf('\n') < 0) {
          aligned.add(new String[] {attribute.name(), value});
        } else {
          flush(aligned, indent);
          text.append(indent).append(attribute.name()).append(" = ").append(value).append('\n');
        }
      } else {
        flush(aligned, indent);
        block((Hcl.Block) statement, indent, first);
      }
      first = false;
    }
    flush(aligned, indent);
  }

  private void block(Hcl.Block block, String indent, boolean first) {
    if (!first) {
      text.append('\n');
    }
    text.append(indent).append(block.type());
    block.labels().forEach(label -> text.append(" \"").append(label).append('"'));
    if (block.body().isEmpty()) {
      text.append(" {}\n");
      return;
    }
    text.append(" {\n");
    body(block.body(), indent + "  ");
    text.append(indent).append("}\n");
  }

  private void flush(List<String[]> aligned, String indent) {
    print(aligned, indent, text);
  }

  private static void print(List<String[]> aligned, String indent, StringBuilder lines) {
    int width = 0;
    for (String[] pair : aligned) {
      width = Math.max(width, pair[0].length());
    }
    for (String[] pair : aligned) {
      lines.append(indent).append(pair[0]).append(" ".repeat(width - pair[0].length()));
      lines.append(" = ").append(pair[1]).append('\n');
    }
    aligned.clear();
  }

  private static String expression(Hcl value, String indent) {
    if (value instanceof Hcl.Literal literal) {
      return literal(literal.value());
    }
    if (value instanceof Hcl.Reference reference) {
      return reference.address();
    }
    if (value instanceof Hcl.Template template) {
      return template(template, indent);
    }
    if (value instanceof Hcl.Operation operation) {
      return "%s %s %s"
          .formatted(
              expression(operation.left(), indent),
              operation.operator(),
              expression(operation.right(), indent));
    }
    if (value instanceof Hcl.Choice choice) {
      return "%s ? %s : %s"
          .formatted(
              expression(choice.condition(), indent),
              expression(choice.yes(), indent),
              expression(choice.no(), indent));
    }
    if (value instanceof Hcl.Call call) {
      return call.arguments().stream()
          .map(argument -> expression(argument, indent))
          .collect(Collectors.joining(", ", call.function() + "(", ")"));
    }
    return value instanceof Hcl.Items items
        ? items(items.items(), indent)
        : members(((Hcl.Members) value).members(), indent);
  }

  private static String items(List<Hcl> items, String indent) {
    boolean brief =
        items.size() <= 4
            && items.stream()
                .allMatch(item -> item instanceof Hcl.Literal || item instanceof Hcl.Reference);
    if (items.isEmpty() || brief) {
      return items.stream()
          .map(item -> expression(item, indent))
          .collect(Collectors.joining(", ", "[", "]"));
    }
    String inner = indent + "  ";
    StringBuilder lines = new StringBuilder("[\n");
    for (Hcl item : items) {
      lines.append(inner).append(expression(item, inner)).append(",\n");
    }
    return lines.append(indent).append(']').toString();
  }

  private static String members(Map<String, Hcl> members, String indent) {
    if (members.isEmpty()) {
      return "{}";
    }
    String inner = indent + "  ";
    StringBuilder text = new StringBuilder("{\n");
    List<String[]> aligned = new ArrayList<>();
    members.forEach(
        (name, member) -> {
          String key = isIdentifier(name) ? name : quoted(name);
          String value = expression(member, inner);
          if (value.indexOf('\n') < 0) {
            aligned.add(new String[] {key, value});
          } else {
            print(aligned, inner, text);
            text.append(inner).append(key).append(" = ").append(value).append('\n');
          }
        });
    print(aligned, inner, text);
    return text.append(indent).append('}').toString();
  }

  private static String template(Hcl.Template template, String indent) {
    StringBuilder parts = new StringBuilder("\"");
    for (Hcl part : template.parts()) {
      if (part instanceof Hcl.Literal literal) {
        parts.append(escaped(literal.value().textValue()));
      } else if (part instanceof Hcl.Template inner) {
        String quoted = template(inner, indent);
        parts.append(quoted, 1, quoted.length() - 1);
      } else {
        parts.append("${").append(expression(part, indent)).append('}');
      }
    }
    return parts.append('"').toString();
  }

  private static String literal(JsonNode value) {
    return value.isTextual() ? quoted(value.textValue()) : value.asText();
  }

  private static String quoted(String text) {
    return '"' + escaped(text) + '"';
  }

  private static boolean isIdentifier(String name) {
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      boolean letter = c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z' || c == '_';
      if (!letter && (i == 0 || c < '0' || c > '9')) {
        return false;
      }
    }
    return !name.isEmpty();
  }

  /** https://developer.hashicorp.com/terraform/language/expressions/strings */
  private static String escaped(String text) {
    StringBuilder escaped = new StringBuilder(text.length() + 8);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '\\', '"' -> escaped.append('\\').append(c);
        case '\n' -> escaped.append("\\n");
        case '\r' -> escaped.append("\\r");
        case '\t' -> escaped.append("\\t");
        case '{' -> {
          char before = i == 0 ? ' ' : text.charAt(i - 1);
          escaped.append(before == '$' || before == '%' ? before + "{" : "{");
        }
        default -> escaped.append(c);
      }
    }
    return escaped.toString();
  }
}
