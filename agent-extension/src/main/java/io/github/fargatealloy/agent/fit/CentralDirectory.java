package io.github.fargatealloy.agent.fit;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;

/**
 * Goes through the entries of a jar, which may itself be an entry of another, without opening
 * either: {@code java.util.zip} would index every entry, and reads no jar inside a jar in place.
 *
 * @see <a href="https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT">the zip format</a>
 */
final class CentralDirectory {
  private static final int END_HEADER = 22;
  private static final int END_SIGNATURE = 0x06054b50;
  private static final int ENTRY_HEADER = 46;
  private static final int ENTRY_SIGNATURE = 0x02014b50;
  private static final int LOCAL_HEADER = 30;
  private static final int LONGEST_COMMENT = 0xffff;
  private static final long IN_ZIP64_EXTENSION = 0xffffffffL;

  private final RandomAccessFile file;
  private final byte[] bytes;

  /** Where the archive begins in the file; a launch script may come before it. */
  private final long base;

  private int entry;
  private int next;

  private CentralDirectory(RandomAccessFile file, byte[] bytes, long base) {
    this.file = file;
    this.bytes = bytes;
    this.base = base;
  }

  /**
   * @throws IOException also for what is no jar, or so large that it needs the zip64 format
   */
  static CentralDirectory of(RandomAccessFile file, long start, long size) throws IOException {
    byte[] tail = read(file, start, size, END_HEADER);
    int end = 0;
    if (int32(tail, 0) != END_SIGNATURE) {
      tail = read(file, start, size, Math.min(size, END_HEADER + LONGEST_COMMENT));
      for (end = tail.length - END_HEADER; int32(tail, end) != END_SIGNATURE; end--) {
        if (end == 0) {
          throw new IOException("No jar");
        }
      }
    }
    long directorySize = int32(tail, end + 12) & 0xffffffffL;
    long directoryOffset = int32(tail, end + 16) & 0xffffffffL;
    if (directorySize == IN_ZIP64_EXTENSION || directoryOffset == IN_ZIP64_EXTENSION) {
      throw new IOException("A zip64 archive");
    }
    long directoryStart = start + size - tail.length + end - directorySize;
    if (directoryStart - directoryOffset < start || directorySize > Integer.MAX_VALUE) {
      throw new IOException("No jar");
    }
    byte[] directory = new byte[(int) directorySize];
    file.seek(directoryStart);
    file.readFully(directory);
    return new CentralDirectory(file, directory, directoryStart - directoryOffset);
  }

  /** Moves to the next entry; false after the last. */
  boolean next() throws IOException {
    if (next + ENTRY_HEADER > bytes.length) {
      return false;
    }
    entry = next;
    next += ENTRY_HEADER + nameLength() + int16(entry + 30) + int16(entry + 32);
    if (int32(bytes, entry) != ENTRY_SIGNATURE || next > bytes.length) {
      throw new IOException("A damaged jar");
    }
    return true;
  }

  /** Holds the entry's name from {@link #nameStart}. */
  byte[] bytes() {
    return bytes;
  }

  int nameStart() {
    return entry + ENTRY_HEADER;
  }

  int nameLength() {
    return int16(entry + 28);
  }

  boolean nameEndsWith(byte[] suffix) {
    int from = nameStart() + nameLength() - suffix.length;
    if (from < nameStart()) {
      return false;
    }
    for (int i = suffix.length - 1; i >= 0; i--) {
      if (bytes[from + i] != suffix[i]) {
        return false;
      }
    }
    return true;
  }

  String name() {
    return new String(bytes, nameStart(), nameLength(), StandardCharsets.UTF_8);
  }

  /** The jar that is the current entry, which must not be compressed. */
  CentralDirectory nested() throws IOException {
    return of(file, contentStart(), compressedSize());
  }

  /** The content of the current entry. */
  InputStream content() throws IOException {
    byte[] content = new byte[(int) compressedSize()];
    file.seek(contentStart());
    file.readFully(content);
    InputStream in = new ByteArrayInputStream(content);
    return isCompressed() ? new InflaterInputStream(in, new Inflater(true)) : in;
  }

  boolean isCompressed() {
    return int16(entry + 10) != 0;
  }

  private long compressedSize() {
    return int32(bytes, entry + 20) & 0xffffffffL;
  }

  private long contentStart() throws IOException {
    long header = base + (int32(bytes, entry + 42) & 0xffffffffL);
    byte[] lengths = new byte[4];
    file.seek(header + LOCAL_HEADER - lengths.length);
    file.readFully(lengths);
    return header + LOCAL_HEADER + int16(lengths, 0) + int16(lengths, 2);
  }

  private static byte[] read(RandomAccessFile file, long start, long size, long length)
      throws IOException {
    if (length > size) {
      throw new EOFException("No jar");
    }
    byte[] tail = new byte[(int) length];
    file.seek(start + size - length);
    file.readFully(tail);
    return tail;
  }

  private int int16(int at) {
    return int16(bytes, at);
  }

  private static int int16(byte[] bytes, int at) {
    return (bytes[at] & 0xff) | (bytes[at + 1] & 0xff) << 8;
  }

  private static int int32(byte[] bytes, int at) {
    return int16(bytes, at) | int16(bytes, at + 2) << 16;
  }
}
