package io.github.fargatealloy.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** The coordinates in a {@code pom.xml}, as Maven itself names them in placeholders. */
final class PomProperties {
  private static final String PROJECT = "/project/";
  private static final String PARENT = "/project/parent/";

  private PomProperties() {}

  /** Nothing when there is no such file, or when it is not a pom. */
  static Map<String, String> of(Path pom) throws IOException {
    if (!Files.isRegularFile(pom)) {
      return Map.of();
    }
    Map<String, String> texts = new HashMap<>();
    try (InputStream in = Files.newInputStream(pom)) {
      collect(in, texts);
    } catch (XMLStreamException e) {
      return Map.of();
    }
    Map<String, String> properties = new HashMap<>();
    for (String name : new String[] {"groupId", "artifactId", "version"}) {
      String value = texts.getOrDefault(PROJECT + name, texts.get(PARENT + name));
      if (value != null && !value.contains("${")) {
        properties.put("project." + name, value);
      }
    }
    return properties;
  }

  /** The text of every element that stands directly in the project or in its parent. */
  private static void collect(InputStream in, Map<String, String> texts) throws XMLStreamException {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, true);
    XMLStreamReader xml = factory.createXMLStreamReader(in);
    StringBuilder path = new StringBuilder();
    while (xml.hasNext()) {
      switch (xml.next()) {
        case XMLStreamConstants.START_ELEMENT -> path.append('/').append(xml.getLocalName());
        case XMLStreamConstants.END_ELEMENT -> path.setLength(path.lastIndexOf("/"));
        case XMLStreamConstants.CHARACTERS -> {
          if (!xml.isWhiteSpace()) {
            texts.put(path.toString(), xml.getText().strip());
          }
        }
        default -> {}
      }
    }
  }
}
