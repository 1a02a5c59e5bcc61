package dev.keepmeengaged.functionzip;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * Finishes what the build has packed: a function's zip and its bill of materials. The bill must
 * list exactly the jars of the zip, each under a licence that is allowed; then the jars are stored
 * ({@link StoredJars}), and the bill says where in the zip each of them is.
 */
public final class FunctionZip {

  private FunctionZip() {}

  /**
   * @param arguments the zip and its bill of materials, which are both replaced
   */
  public static void main(String[] arguments) throws IOException {
    if (arguments.length != 2) {
      throw new IllegalArgumentException(
          "a zip and its bill of materials are needed, not " + arguments.length + " files");
    }
    finish(Path.of(arguments[0]), Path.of(arguments[1]));
  }

  /**
   * @throws IOException when one of them cannot be read or written, or the bill is not that of the
   *     zip; the zip then stays as it is
   */
  static void finish(Path zip, Path bill) throws IOException {
    BillOfMaterials materials = BillOfMaterials.read(bill);
    materials.check(files(zip));
    StoredJars.rewrite(zip);
    materials.locate(files(zip)).write(bill);
  }

  /** The SHA-256 of every file in a zip, by its path, in small hexadecimal digits. */
  private static Map<String, String> files(Path zip) throws IOException {
    Map<String, String> files = new TreeMap<>();
    try (InputStream file = Files.newInputStream(zip);
        ZipInputStream in = new ZipInputStream(file)) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        if (!entry.isDirectory()) {
          files.put(entry.getName(), HexFormat.of().formatHex(sha256().digest(in.readAllBytes())));
        }
      }
    }
    return files;
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java runtime has SHA-256", e);
    }
  }
}
