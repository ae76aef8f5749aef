package io.github.fargatealloy.pipeline.render;

/** A template that its component cannot be spelled with. The message completes "must …, but …". */
public final class TemplateFault extends RuntimeException {
  private static final long serialVersionUID = 1;

  private TemplateFault(String message, Throwable cause) {
    super(message, cause);
  }

  static TemplateFault unknownName(String componentType, int line, String name, Throwable cause) {
    return new TemplateFault(
        "must use only names that their component has, but line %s of %s uses \"%s\""
            .formatted(line, Templates.fileName(componentType), name),
        cause);
  }

  static TemplateFault noMustache(String componentType, Throwable cause) {
    return new TemplateFault(
        "must be templates of Mustache, but %s is none: %s"
            .formatted(Templates.fileName(componentType), cause.getMessage()),
        cause);
  }
}
