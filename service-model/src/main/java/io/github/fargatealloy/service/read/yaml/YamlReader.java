package io.github.fargatealloy.service.read.yaml;

import io.github.fargatealloy.problem.Findings;
import io.github.fargatealloy.problem.Location;
import io.github.fargatealloy.problem.Problem;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.Event.ID;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.parser.ParserImpl;
import org.snakeyaml.engine.v2.scanner.StreamReader;

/** Reads one YAML document as a tree with positions. */
public final class YamlReader {
  private YamlReader() {}

  /**
   * The mapping at the top of the file. Empty when the file is no such document; a problem then
   * says why. Problems of single keys leave the rest readable.
   *
   * @param fileName as the user spells it
   */
  public static Optional<Node.Mapping> read(String fileName, byte[] content, Findings findings) {
    return Utf8.decode(fileName, content, findings).flatMap(text -> document(text, findings));
  }

  private static Optional<Node.Mapping> document(SourceText source, Findings findings) {
    LoadSettings settings = LoadSettings.builder().build();
    ParserImpl events = new ParserImpl(settings, new StreamReader(settings, source.text()));
    TreeBuilder tree = new TreeBuilder(source, events, findings);
    try {
      Optional<Node> root = document(tree, events);
      if (events.checkEvent(ID.DocumentStart)) {
        Event second = events.next();
        findings.add(
            YamlProblems.YAML_FEATURE.error(
                tree.location(second),
                "the file must hold one document, but a second one starts here",
                "remove the line ---, or keep each service in a file of its own"));
      }
      if (root.isEmpty()) {
        findings.add(empty(source));
      }
      return root.flatMap(node -> mapping(source, node, findings));
    } catch (MarkedYamlEngineException e) {
      findings.add(SyntaxProblem.of(source, e));
    } catch (TooMuchYaml e) {
      findings.add(e.problem());
    }
    return Optional.empty();
  }

  private static Optional<Node> document(TreeBuilder tree, ParserImpl events) {
    events.next();
    if (!events.checkEvent(ID.DocumentStart)) {
      return Optional.empty();
    }
    events.next();
    Node root = tree.node();
    events.next();
    return Optional.of(root);
  }

  private static Optional<Node.Mapping> mapping(SourceText source, Node root, Findings findings) {
    if (root instanceof Node.Mapping mapping && !mapping.entries().isEmpty()) {
      return Optional.of(mapping);
    }
    boolean empty =
        root instanceof Node.Mapping || root instanceof Node.Scalar scalar && scalar.isNull();
    if (empty) {
      findings.add(empty(source));
    } else if (!(root instanceof Node.Broken)) {
      findings.add(
          YamlProblems.YAML_SYNTAX.error(
              root.location(),
              "the service description must be a mapping of keys to values, but is " + root.kind(),
              "start with a key, such as service: orders"));
    }
    return Optional.empty();
  }

  private static Problem empty(SourceText source) {
    return YamlProblems.FILE_EMPTY.error(
        Location.ofFile(source.file()),
        "the service description must have keys, but is empty",
        "start from this:\n" + YamlProblems.MINIMAL);
  }
}
