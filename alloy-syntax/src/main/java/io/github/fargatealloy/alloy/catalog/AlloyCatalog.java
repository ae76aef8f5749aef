package io.github.fargatealloy.alloy.catalog;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Every component, configuration block and function of Alloy. Reads each entry when it is first
 * asked for and remembers it; safe for use by several threads.
 */
public final class AlloyCatalog {
  private static final String RESOURCE = "alloy-catalog.txt";

  private final CatalogText text;
  private final SharedBodies shared;
  private final List<AlloyVersion> releases;
  private final Map<String, ComponentSchema> components = new ConcurrentHashMap<>();
  private final Map<String, ConfigBlockSchema> configBlocks = new ConcurrentHashMap<>();

  AlloyCatalog(String resource) {
    text = new CatalogText(resource);
    shared = new SharedBodies(text);
    releases = releases(text.releases());
  }

  /** The catalog that this module ships, loaded on the first call. */
  public static AlloyCatalog bundled() {
    return Bundled.CATALOG;
  }

  /** The component of this name in any release, those that are gone included. */
  public Optional<ComponentSchema> component(String name) {
    ComponentSchema known = components.get(name);
    if (known == null) {
      CatalogText.Section section = text.components().get(name);
      if (section == null) {
        return Optional.empty();
      }
      known = readComponent(name, section);
      components.put(name, known);
    }
    return Optional.of(known);
  }

  /**
   * In which releases a component exists; cheaper than {@link #component}.
   *
   * @throws NullPointerException when no release has it
   */
  public Availability availability(String componentName) {
    return new Availability(releases, text.components().get(componentName).attributes());
  }

  public Set<String> componentNames() {
    return Collections.unmodifiableSet(text.components().keySet());
  }

  public Optional<ConfigBlockSchema> configBlock(String name) {
    ConfigBlockSchema known = configBlocks.get(name);
    if (known == null) {
      CatalogText.Section section = text.configBlocks().get(name);
      if (section == null) {
        return Optional.empty();
      }
      known = readConfigBlock(name, section);
      configBlocks.put(name, known);
    }
    return Optional.of(known);
  }

  public Set<String> configBlockNames() {
    return Collections.unmodifiableSet(text.configBlocks().keySet());
  }

  /** By name with namespace; deprecated functions included. */
  public Map<String, FunctionSchema> functions() {
    return Functions.BY_NAME;
  }

  /** The release lines that the catalog tells apart, oldest first; it also knows what follows. */
  public List<AlloyVersion> releases() {
    return releases;
  }

  /**
   * Refuses a version that came before what the catalog tells apart.
   *
   * @throws IllegalArgumentException with a message that can be shown to the user
   */
  public void requireCovered(AlloyVersion version) {
    if (version.compareTo(releases.get(0)) < 0) {
      throw new IllegalArgumentException(
          "the Alloy version must be " + releases.get(0) + " or newer, but is " + version);
    }
  }

  private ComponentSchema readComponent(String name, CatalogText.Section section) {
    Availability availability = availability(name);
    if (availability.newest().isEmpty()) {
      return new ComponentSchema(name, availability, Optional.empty(), Map.of());
    }
    BodyReader reader = new BodyReader(section.lines(), shared);
    BodySchema body = reader.read();
    return new ComponentSchema(name, availability, Optional.of(body), reader.exports());
  }

  private ConfigBlockSchema readConfigBlock(String name, CatalogText.Section section) {
    StabilityLevel stability = Maturity.of(section.attributes().charAt(0)).level().orElseThrow();
    return new ConfigBlockSchema(name, stability, new BodyReader(section.lines(), shared).read());
  }

  private static List<AlloyVersion> releases(String text) {
    List<AlloyVersion> releases = new ArrayList<>();
    for (String word : text.split(" ")) {
      releases.add(AlloyVersion.parse(word));
    }
    return Collections.unmodifiableList(releases);
  }

  private static final class Functions {
    static final Map<String, FunctionSchema> BY_NAME = StandardLibrary.functions();
  }

  private static final class Bundled {
    static final AlloyCatalog CATALOG = new AlloyCatalog(load());

    private static String load() {
      try (InputStream in = AlloyCatalog.class.getResourceAsStream(RESOURCE)) {
        return new String(in.readAllBytes(), StandardCharsets.UTF_8);
      } catch (IOException e) {
        throw new UncheckedIOException("the module is broken: no " + RESOURCE, e);
      }
    }
  }
}
