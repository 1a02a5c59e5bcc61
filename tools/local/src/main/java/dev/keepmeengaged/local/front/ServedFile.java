package dev.keepmeengaged.local.front;

import dev.keepmeengaged.support.Sha256;
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
    byte[] hash = Sha256.of(content.asByteArrayUnsafe());
    return "W/\"" + HexFormat.of().formatHex(hash, 0, TAG_BYTES) + "\"";
  }
}
