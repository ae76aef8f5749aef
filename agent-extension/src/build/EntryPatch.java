import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/**
 * Lets the agent's entry class ask BootClassPath to append its jar to the boot class path: {@code
 * java -cp asm.jar EntryPatch.java OpenTelemetryAgent.class}. The class file is changed in place,
 * and only in that call.
 */
public final class EntryPatch {
  private static final String OWNER = "java/lang/instrument/Instrumentation";
  private static final String NAME = "appendToBootstrapClassLoaderSearch";
  private static final String INSTEAD = "io/github/fargatealloy/agent/sharing/BootClassPath";

  private EntryPatch() {}

  public static void main(String[] arguments) throws IOException {
    Path file = Path.of(arguments[0]);
    AtomicInteger calls = new AtomicInteger();
    ClassReader reader = new ClassReader(Files.readAllBytes(file));
    ClassWriter writer = new ClassWriter(reader, 0);
    reader.accept(inAllMethodsOf(writer, calls), 0);
    if (calls.get() != 1) {
      throw new IllegalStateException(file + " calls " + NAME + " " + calls + " times, not once");
    }
    Files.write(file, writer.toByteArray());
  }

  private static ClassVisitor inAllMethodsOf(ClassWriter writer, AtomicInteger calls) {
    return new ClassVisitor(Opcodes.ASM9, writer) {
      @Override
      public MethodVisitor visitMethod(
          int access, String name, String descriptor, String signature, String[] exceptions) {
        return new MethodVisitor(
            Opcodes.ASM9, super.visitMethod(access, name, descriptor, signature, exceptions)) {
          @Override
          public void visitMethodInsn(
              int opcode, String owner, String method, String type, boolean isInterface) {
            if (owner.equals(OWNER) && method.equals(NAME)) {
              calls.incrementAndGet();
              String withReceiver = "(L" + OWNER + ";" + type.substring(1);
              super.visitMethodInsn(Opcodes.INVOKESTATIC, INSTEAD, "append", withReceiver, false);
            } else {
              super.visitMethodInsn(opcode, owner, method, type, isInterface);
            }
          }
        };
      }
    };
  }
}
