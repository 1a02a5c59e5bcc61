package dev.keepmeengaged.local.front;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import software.amazon.awssdk.core.SdkBytes;

/**
 * A file of the site.
 *
 * @param cacheControl how long a browser may keep it
 */
record ServedFile(SdkBytes content, String contentType, String cacheControl) {

  private static final int TAG_BYTES = 12;

  /** Changes when the content does; weak, as the content is sent compressed or not. */
  String tag() {
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(content.asByteArrayUnsafe());
      return "W/\"" + HexFormat.of().formatHex(hash, 0, TAG_BYTES) + "\"";
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
