package io.github.fargatealloy.agent.shutdown;

import static java.util.Collections.emptyMap;
import static java.util.Collections.emptySet;
import static java.util.Collections.singleton;
import static java.util.Collections.singletonMap;

import java.lang.instrument.Instrumentation;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The JVM's shutdown hooks. The JDK starts them all at once and tells nobody which there are; its
 * own table, in {@code java.lang.ApplicationShutdownHooks}, does.
 */
final class ApplicationHooks {
  private final Map<Thread, Thread> table;

  private ApplicationHooks(Map<Thread, Thread> table) {
    this.table = table;
  }

  /**
   * Opens {@code java.lang} to the extension.
   *
   * @throws ReflectiveOperationException when this JDK keeps its hooks elsewhere
   */
  @SuppressWarnings("unchecked")
  static ApplicationHooks open(Instrumentation instrumentation)
      throws ReflectiveOperationException {
    openJavaLang(instrumentation);
    Field hooks = Class.forName("java.lang.ApplicationShutdownHooks").getDeclaredField("hooks");
    hooks.setAccessible(true);
    return new ApplicationHooks((Map<Thread, Thread>) hooks.get(null));
  }

  /** By reflection, because Java 8 has no modules and needs none of this. */
  private static void openJavaLang(Instrumentation instrumentation)
      throws ReflectiveOperationException {
    Method module;
    try {
      module = Class.class.getMethod("getModule");
    } catch (NoSuchMethodException java8) {
      return;
    }
    Instrumentation.class
        .getMethod(
            "redefineModule",
            module.getReturnType(),
            Set.class,
            Map.class,
            Map.class,
            Set.class,
            Map.class)
        .invoke(
            instrumentation,
            module.invoke(Thread.class),
            emptySet(),
            emptyMap(),
            singletonMap("java.lang", singleton(module.invoke(ApplicationHooks.class))),
            emptySet(),
            emptyMap());
  }

  /** The hooks that run a class whose name begins like this. */
  List<Thread> running(String classNamePrefix) throws ReflectiveOperationException {
    List<Thread> running = new ArrayList<>();
    for (Thread hook : all()) {
      Runnable task = task(hook);
      if (task != null && task.getClass().getName().startsWith(classNamePrefix)) {
        running.add(hook);
      }
    }
    return running;
  }

  /** Also while they run: the JDK forgets the table then, but does not clear it. */
  List<Thread> all() {
    synchronized (table) {
      return new ArrayList<>(table.keySet());
    }
  }

  private static Runnable task(Thread thread) throws ReflectiveOperationException {
    try {
      // Since JDK 19.
      Object holder = read(thread, Thread.class, "holder");
      return (Runnable) read(holder, holder.getClass(), "task");
    } catch (NoSuchFieldException older) {
      return (Runnable) read(thread, Thread.class, "target");
    }
  }

  private static Object read(Object object, Class<?> type, String field)
      throws ReflectiveOperationException {
    Field declared = type.getDeclaredField(field);
    declared.setAccessible(true);
    return declared.get(object);
  }
}
