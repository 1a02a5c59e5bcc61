package dev.keepmeengaged.artifacts;

import dev.keepmeengaged.json.JsonValue;
import dev.keepmeengaged.json.JsonWriter;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * What a manifest says of a file.
 *
 * @param size in bytes
 * @param sha256 of the content, 64 lower-case hexadecimal digits
 */
public record FileEntry(long size, String sha256) {

  /** The entry of a file with this content. */
  public static FileEntry of(byte[] content) {
    return new FileEntry(content.length, sha256(content));
  }

  /** The SHA-256 of these bytes in lower-case hexadecimal. */
  public static String sha256(byte[] content) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  static FileEntry read(JsonValue node) {
    return new FileEntry(node.get("size").asLong(), node.get("sha256").asString());
  }

  void write(JsonWriter json) {
    json.member("size", size).member("sha256", sha256);
  }
}
