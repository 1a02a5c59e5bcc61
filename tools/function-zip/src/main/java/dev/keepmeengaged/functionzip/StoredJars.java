package dev.keepmeengaged.functionzip;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/**
 * Writes a zip anew with the entries of its jars stored instead of compressed, and every jar
 * compressed as a whole. Lambda unpacks the zip before a function starts: from then on its classes
 * are read without being inflated. The zip gets smaller as well, as what the classes of a jar have
 * in common is compressed once. Names, contents, order and times stay; equal zips give equal zips.
 */
final class StoredJars {

  private StoredJars() {}

  /**
   * Replaces a zip; the old one stays as it is, alone, when that fails.
   *
   * @throws IOException when it cannot be read, it or a jar in it is no zip or an empty one, or it
   *     cannot be written beside itself
   */
  static void rewrite(Path zip) throws IOException {
    Path written = zip.resolveSibling(zip.getFileName() + ".new");
    try {
      try (InputStream in = Files.newInputStream(zip);
          OutputStream out = Files.newOutputStream(written)) {
        copy(zip, in, out);
      }
      Files.move(written, zip, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(written);
    }
  }

  private static void copy(Path zip, InputStream from, OutputStream to) throws IOException {
    ZipInputStream in = new ZipInputStream(from);
    try (ZipOutputStream out = new ZipOutputStream(to)) {
      out.setLevel(Deflater.BEST_COMPRESSION);
      for (ZipEntry entry = first(in, zip.toString()); entry != null; entry = in.getNextEntry()) {
        String name = entry.getName();
        byte[] content = in.readAllBytes();
        out.putNextEntry(named(entry));
        out.write(name.endsWith(".jar") ? stored(name + " in " + zip, content) : content);
        out.closeEntry();
      }
    }
  }

  /** The first entry; a stream that is no zip looks like one that has none. */
  private static ZipEntry first(ZipInputStream in, String source) throws IOException {
    ZipEntry entry = in.getNextEntry();
    if (entry == null) {
      throw new IOException("%s is no zip, or an empty one".formatted(source));
    }
    return entry;
  }

  private static byte[] stored(String source, byte[] jar) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(jar.length);
    ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(jar));
    try (ZipOutputStream out = new ZipOutputStream(bytes)) {
      out.setMethod(ZipOutputStream.STORED);
      for (ZipEntry entry = first(in, source); entry != null; entry = in.getNextEntry()) {
        byte[] content = in.readAllBytes();
        ZipEntry stored = named(entry);
        stored.setSize(content.length);
        stored.setCrc(crc(content));
        out.putNextEntry(stored);
        out.write(content);
        out.closeEntry();
      }
    }
    return bytes.toByteArray();
  }

  private static ZipEntry named(ZipEntry entry) {
    ZipEntry named = new ZipEntry(entry.getName());
    named.setTimeLocal(entry.getTimeLocal());
    return named;
  }

  private static long crc(byte[] content) {
    CRC32 crc = new CRC32();
    crc.update(content);
    return crc.getValue();
  }
}
