package io.github.fargatealloy.pipeline.render;

import com.github.mustachejava.Code;
import com.github.mustachejava.DefaultMustacheFactory;
import com.github.mustachejava.Mustache;
import com.github.mustachejava.MustacheException;
import com.github.mustachejava.ObjectHandler;
import com.github.mustachejava.TemplateContext;
import com.github.mustachejava.reflect.GuardedBinding;
import com.github.mustachejava.reflect.MissingWrapper;
import com.github.mustachejava.reflect.ReflectionObjectHandler;
import com.github.mustachejava.util.Wrapper;
import io.github.fargatealloy.pipeline.component.AlloyString;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/**
 * The templates of the components, strict where Mustache is lenient: a name that no scope knows is
 * an error, and {@code {{name}}} escapes for the inside of an Alloy string.
 */
final class Templates {
  private static final String FOLDER = "/io/github/fargatealloy/pipeline/component/";

  /** Each template is compiled once, whatever the number of services. */
  private static final Templates BUILT_IN = new Templates(Map.of());

  private final DefaultMustacheFactory factory;

  private Templates(Map<String, String> overrides) {
    this.factory = new StrictFactory(overrides);
  }

  /**
   * @param overrides text by the name of the template that it replaces
   */
  static Templates with(Map<String, String> overrides) {
    return overrides.isEmpty() ? BUILT_IN : new Templates(overrides);
  }

  static boolean exists(String componentType) {
    return Templates.class.getResource(resource(componentType)) != null;
  }

  /** What a template's file is called. */
  static String fileName(String componentType) {
    return componentType + ".alloy.mustache";
  }

  private static String resource(String componentType) {
    return FOLDER + fileName(componentType);
  }

  /**
   * Renders one template.
   *
   * @param componentType the template's name
   * @param scopes where names are looked up, the last one first
   * @throws TemplateFault for a name that no scope knows, and for a text that is no template
   */
  String render(String componentType, Object... scopes) {
    try {
      Mustache template = factory.compile(componentType);
      StringWriter text = new StringWriter();
      template.execute(text, scopes);
      return text.toString();
    } catch (MustacheException failed) {
      throw fault(componentType, failed);
    }
  }

  /** Mustache wraps what its parts throw. */
  private static TemplateFault fault(String componentType, MustacheException failed) {
    for (Throwable cause = failed; cause != null; cause = cause.getCause()) {
      if (cause instanceof UnknownName unknown) {
        return TemplateFault.unknownName(unknown.template, unknown.line, unknown.name, failed);
      }
    }
    return TemplateFault.noMustache(componentType, failed);
  }

  private static final class UnknownName extends MustacheException {
    private static final long serialVersionUID = 1;

    private final String template;
    private final int line;
    private final String name;

    private UnknownName(TemplateContext context, String name) {
      super(name);
      this.template = context.file();
      this.line = context.line();
      this.name = name;
    }
  }

  private static final class StrictFactory extends DefaultMustacheFactory {
    private final Map<String, String> overrides;

    private StrictFactory(Map<String, String> overrides) {
      this.overrides = overrides;
      setObjectHandler(new StrictObjectHandler());
    }

    /** Parts of templates are named from the folder of the components. */
    @Override
    public String resolvePartialPath(String dir, String name, String extension) {
      return name;
    }

    @Override
    public Reader getReader(String componentType) {
      if (overrides.containsKey(componentType)) {
        return new StringReader(overrides.get(componentType));
      }
      InputStream template = Templates.class.getResourceAsStream(resource(componentType));
      if (template == null) {
        throw new MustacheException("no template for " + componentType);
      }
      return new InputStreamReader(template, StandardCharsets.UTF_8);
    }

    @Override
    public void encode(String value, Writer writer) {
      try {
        writer.write(AlloyString.escaped(value));
      } catch (IOException e) {
        throw new MustacheException("cannot write", e);
      }
    }
  }

  /** https://github.com/spullara/mustache.java/issues/1: the library itself has no strict mode. */
  private static final class StrictObjectHandler extends ReflectionObjectHandler {
    @Override
    public com.github.mustachejava.Binding createBinding(
        String name, TemplateContext context, Code code) {
      ObjectHandler handler = this;
      return new GuardedBinding(handler, name, context, code) {
        @Override
        protected synchronized Wrapper getWrapper(String name, List<Object> scopes) {
          Wrapper wrapper = super.getWrapper(name, scopes);
          if (wrapper instanceof MissingWrapper) {
            throw new UnknownName(context, name);
          }
          return wrapper;
        }
      };
    }
  }
}
