package io.github.fargatealloy.alloy.syntax;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.github.fargatealloy.alloy.Diagnostic;
import io.github.fargatealloy.alloy.Position;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class AlloyParserTest {
  @Test
  void keepsBlocksWithNameLabelAndPlaces() {
    Block block = (Block) only("a . b \"c\" {\n\td = 1\n}\n").body().get(0);

    assertThat(block.name())
        .isEqualTo(new Identifier("a.b", Position.FIRST, new Position(5, 1, 6)));
    assertThat(block.label())
        .isEqualTo(new Identifier("c", new Position(6, 1, 7), new Position(9, 1, 10)));
    assertThat(block.leftBrace()).isEqualTo(new Position(10, 1, 11));
    assertThat(block.end()).isEqualTo(new Position(20, 3, 2));
    assertThat(block.body()).singleElement().isInstanceOf(Attribute.class);
  }

  @Test
  void takesAnEmptyLabelForNone() {
    assertThat(((Block) only("a \"\" { }").body().get(0)).label()).isNull();
  }

  /** Alloy's editors and error messages count bytes. */
  @Test
  void countsColumnsInBytesOfUtf8() {
    Attribute attribute = (Attribute) only("é = \"€😀\" + x").body().get(0);
    BinaryExpression sum = (BinaryExpression) attribute.value();

    assertThat(sum.start()).isEqualTo(new Position(4, 1, 6));
    assertThat(sum.right().start()).isEqualTo(new Position(12, 1, 18));
  }

  @Test
  void skipsAByteOrderMarkAtTheStart() {
    assertThat(only("\uFEFFa = 1").body().get(0).start()).isEqualTo(new Position(1, 1, 4));
    assertThat(codes("a\n\uFEFF = 1")).contains("illegal-character");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "1 + 2 * 3              ; (1 + (2 * 3))",
        "1 - 2 - 3              ; ((1 - 2) - 3)",
        "2 ^ 3 ^ 4              ; (2 ^ (3 ^ 4))",
        "-2 ^ 3                 ; ((-2) ^ 3)",
        "!a.b(1)[2].c           ; (!((((a.b)(1))[2]).c))",
        "a || b && c == d       ; (a || (b && (c == d)))",
        "a == b == c            ; ((a == b) == c)",
        "a < 1 + 2 || c         ; ((a < (1 + 2)) || c)",
        "(1 + 2) % 3            ; (((1 + 2)) % 3)",
      })
  void groupsOperatorsAsAlloyDoes(String expression, String grouped) {
    Attribute attribute = (Attribute) only("x = " + expression).body().get(0);

    assertThat(group(attribute.value())).isEqualTo(grouped);
  }

  static Stream<Arguments> strings() {
    return Stream.of(
        arguments("\"\"", ""),
        arguments("\"a\\tb\\\"\\\\\"", "a\tb\"\\"),
        arguments("\"\\x41\\101\\u00e9\\U0001F600\"", "AAé😀"),
        arguments("\"\\xe2\\x82\\xac\"", "€"),
        arguments("\"€\\n\"", "€\n"),
        arguments("`a\\tb\r\n\"`", "a\\tb\n\""));
  }

  @ParameterizedTest
  @MethodSource("strings")
  void resolvesEscapesOfStrings(String literal, String value) {
    Attribute attribute = (Attribute) only("x = " + literal).body().get(0);

    assertThat(((Literal) attribute.value()).stringValue()).isEqualTo(value);
  }

  @Test
  void keepsCommentsInGroups() {
    ParsedFile file = only("// a\r\n/* b\r\n */ x = 1 // c\n\n// d");

    assertThat(file.comments())
        .extracting(group -> group.comments().stream().map(Comment::text).toList())
        .containsExactly(List.of("// a", "/* b\n */"), List.of("// c"), List.of("// d"));
    assertThat(file.comments().get(0).comments().get(1).end()).isEqualTo(new Position(15, 3, 4));
  }

  @Test
  void takesACommentAtTheEndOfALineForItsEnd() {
    assertThat(only("a = 1 // x\nb = 2 /* y */\nc = 3 /* z\n */ d = 4").body()).hasSize(4);
    assertThat(codes("a = 1 /* x */ b = 2")).containsExactly("unexpected-token");
  }

  @Test
  void reportsEveryBrokenStatementAndKeepsTheOthers() {
    ParsedFile file =
        AlloyParser.parse(
            """
            a "1" {
              b = [1, 2
              c = 3
              d = {
                e = ,
                f = 1,
              }
              g = 4
            }
            h = 'x'
            i {
              j = @
            }
            k l
            m = 5
            """);

    assertThat(file.diagnostics())
        .extracting(d -> d.start() + " " + d.code())
        .containsExactly(
            "1:3 invalid-label",
            "2:12 missing-comma",
            "5:9 unexpected-token",
            "10:5 single-quoted-string",
            "12:7 illegal-character",
            "14:3 unexpected-token");
    assertThat(file.body()).extracting(s -> s.name().text()).containsExactly("a", "i", "m");
    assertThat(((Block) file.body().get(0)).body())
        .extracting(s -> s.name().text())
        .containsExactly("c", "g");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "x = \"\\q\"     ; 1:7  ; malformed-escape",
        "x = \"\\x4\"    ; 1:7  ; malformed-escape",
        "x = \"\\ud800\" ; 1:7  ; malformed-escape",
        "x = 1e          ; 1:5  ; malformed-number",
        "x = \"          ; 1:5  ; unterminated-string",
        "x = `           ; 1:5  ; unterminated-string",
        "/*              ; 1:1  ; unterminated-comment",
        "x = 1 | 2       ; 1:7  ; illegal-character",
        "a.b = 1         ; 1:1  ; attribute-name",
        "a \"b\" = 1     ; 1:3  ; attribute-label",
        "a `b` { }       ; 1:3  ; invalid-label",
        "a \"true\" { }  ; 1:3  ; invalid-label",
        "x = y \"z\" { } ; 1:5  ; block-as-value",
        "x = y { }       ; 1:5  ; block-as-value",
        "x = [1,,2]      ; 1:8  ; unexpected-token",
        "x = {1 = 2}     ; 1:6  ; unexpected-token",
        "x = a.1         ; 1:6  ; unexpected-token",
        "x =             ; 1:4  ; unexpected-token",
        "}               ; 1:1  ; unexpected-token",
      },
      quoteCharacter = '~')
  void namesWhatIsWrongAndWhere(String text, String position, String code) {
    Diagnostic first = AlloyParser.parse(text).diagnostics().get(0);

    assertThat(first.start() + " " + first.code()).isEqualTo(position + " " + code);
  }

  @Test
  void reportsBytesThatAreNotUtf8() {
    byte[] text = "// \u00ff\nx = \"\u00c3\u00a9\"\n".getBytes(StandardCharsets.ISO_8859_1);

    assertThat(AlloyParser.parse(text).diagnostics())
        .singleElement()
        .satisfies(d -> assertThat(d.start()).isEqualTo(new Position(3, 1, 4)))
        .extracting(Diagnostic::code)
        .isEqualTo("illegal-character");
  }

  @Test
  void neverShowsAStringInAMessage() {
    assertThat(AlloyParser.parse("password = a \"hunter2\"").diagnostics())
        .isNotEmpty()
        .allSatisfy(d -> assertThat(d.message()).doesNotContain("hunter2"));
  }

  static Stream<Arguments> deepTexts() {
    int n = 10_000;
    return Stream.of(
        arguments("arrays", "x = " + "[".repeat(n) + "]".repeat(n)),
        arguments("open arrays", "x = " + "[".repeat(n)),
        arguments("groups", "x = " + "(".repeat(n) + "1" + ")".repeat(n)),
        arguments("objects", "x = " + "{a = ".repeat(n) + "1" + "}".repeat(n)),
        arguments("blocks", "a {\n".repeat(n) + "}\n".repeat(n)),
        arguments("calls", "x = " + "f(".repeat(n) + ")".repeat(n)),
        arguments("indexes", "x = " + "a[".repeat(n) + "1" + "]".repeat(n)),
        arguments("a row of calls", "x = f" + "()".repeat(n)),
        arguments("a row of fields", "x = a" + ".b".repeat(n)),
        arguments("a row of indexes", "x = a" + "[0]".repeat(n)),
        arguments("a row of negations", "x = " + "!".repeat(n) + "true"),
        arguments("a sum", "x = 1" + " + 1".repeat(n)),
        arguments("a power", "x = 1" + " ^ 1".repeat(n)),
        arguments("operators of every precedence", "x = " + "1||1&&1==1+1*1^(".repeat(n)),
        arguments("sums in groups", "x = " + "(".repeat(200) + "1" + (" + 1".repeat(n) + ")")));
  }

  @ParameterizedTest
  @MethodSource("deepTexts")
  void refusesWhatIsNestedTooDeeply(String kind, String text) {
    assertThat(AlloyParser.parse(text).diagnostics())
        .filteredOn(d -> d.code().equals("nesting-too-deep"))
        .as(kind)
        .singleElement()
        .extracting(Diagnostic::message)
        .asString()
        .contains("at most 250 deep");
  }

  @ParameterizedTest
  @ValueSource(strings = {" + 1", ".b", "[0]", "()"})
  void readsChainsOfTwoHundred(String link) {
    assertThat(AlloyParser.parse("x = a" + link.repeat(200)).isValid()).isTrue();
  }

  private static ParsedFile only(String text) {
    ParsedFile file = AlloyParser.parse(text);
    assertThat(file.diagnostics()).isEmpty();
    return file;
  }

  private static List<String> codes(String text) {
    return AlloyParser.parse(text).diagnostics().stream().map(Diagnostic::code).toList();
  }

  private static String group(Expression expression) {
    if (expression instanceof BinaryExpression b) {
      return "(" + group(b.left()) + " " + b.operator().symbol() + " " + group(b.right()) + ")";
    } else if (expression instanceof UnaryExpression u) {
      return "(" + u.operator().symbol() + group(u.operand()) + ")";
    } else if (expression instanceof AccessExpression a) {
      return "(" + group(a.value()) + "." + a.name() + ")";
    } else if (expression instanceof IndexExpression i) {
      return "(" + group(i.value()) + "[" + group(i.index()) + "])";
    } else if (expression instanceof CallExpression c) {
      return "(" + group(c.function()) + "(" + group(c.arguments().get(0)) + "))";
    } else if (expression instanceof ParenthesizedExpression p) {
      return "(" + group(p.inner()) + ")";
    }
    return expression instanceof Literal l ? l.text() : expression.toString();
  }
}
