package io.github.fargatealloy.alloy.catalog;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The bundled text, cut into sections but not read yet: a check of a small file needs a dozen of
 * the two hundred components. The format is described in {@code docs/alloy-catalog.md}.
 */
final class CatalogText {
  private final String text;
  private final Map<String, Section> shared = new LinkedHashMap<>();
  private final Map<String, Section> configBlocks = new LinkedHashMap<>();
  private final Map<String, Section> components = new LinkedHashMap<>();
  private String releases = "";

  CatalogText(String text) {
    this.text = text;
    int start = 0;
    while (start < text.length()) {
      int blank = text.indexOf("\n\n", start);
      int end = blank < 0 ? text.length() : blank + 1;
      add(start, end);
      start = end + 1;
    }
  }

  private void add(int start, int end) {
    int name = text.indexOf(' ', start) + 1;
    int headerEnd = text.indexOf('\n', start);
    switch (text.charAt(start)) {
      case 's' -> put(shared, name, headerEnd, end);
      case 'b' -> put(configBlocks, name, headerEnd, end);
      case 'c' -> put(components, name, headerEnd, end);
      case 'r' -> releases = text.substring(name, headerEnd);
      default -> {}
    }
  }

  private void put(Map<String, Section> sections, int name, int headerEnd, int end) {
    int space = text.indexOf(' ', name);
    int nameEnd = space < 0 || space > headerEnd ? headerEnd : space;
    sections.put(text.substring(name, nameEnd), new Section(text, nameEnd, headerEnd, end));
  }

  /** The release lines with a space between them. */
  String releases() {
    return releases;
  }

  Map<String, Section> shared() {
    return shared;
  }

  Map<String, Section> configBlocks() {
    return configBlocks;
  }

  Map<String, Section> components() {
    return components;
  }

  /** A header and the indented lines below it. */
  record Section(String text, int nameEnd, int headerEnd, int end) {
    /** What stands behind the name in the header. */
    String attributes() {
      return text.substring(nameEnd + 1, headerEnd);
    }

    String lines() {
      return text.substring(headerEnd + 1, end);
    }
  }
}
