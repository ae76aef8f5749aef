package io.github.fargatealloy.agent.fit;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Builds jars, and jars within jars, in memory. */
final class Archive {
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final ZipOutputStream zip = new ZipOutputStream(bytes);

  /** A jar of empty classes with these binary names. */
  static byte[] ofClasses(String... names) {
    Archive archive = new Archive();
    for (String name : names) {
      archive.compressed(name.replace('.', '/') + ".class", new byte[100]);
    }
    return archive.bytes();
  }

  Archive manifest(String... lines) {
    String text = "Manifest-Version: 1.0\n" + String.join("\n", lines) + "\n";
    return compressed("META-INF/MANIFEST.MF", text.getBytes(StandardCharsets.UTF_8));
  }

  Archive compressed(String name, byte[] content) {
    return put(new ZipEntry(name), content);
  }

  Archive stored(String name, byte[] content) {
    ZipEntry entry = new ZipEntry(name);
    entry.setMethod(ZipEntry.STORED);
    entry.setSize(content.length);
    CRC32 crc = new CRC32();
    crc.update(content);
    entry.setCrc(crc.getValue());
    return put(entry, content);
  }

  byte[] bytes() {
    try {
      zip.close();
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return bytes.toByteArray();
  }

  private Archive put(ZipEntry entry, byte[] content) {
    try {
      zip.putNextEntry(entry);
      zip.write(content);
      zip.closeEntry();
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return this;
  }
}
