package dev.keepmeengaged.http;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.StringJoiner;
import java.util.TreeMap;

/**
 * A weak entity tag (RFC 9110, 8.8.3): equal for the same question to the same versions. It is a
 * hash of all that the answer depends on, so it is known before the answer is.
 *
 * @param opaque what stands between the quotes
 */
public record EntityTag(String opaque) {

  private static final int BYTES = 15;

  /**
   * The tag of the answer to this request of this caller.
   *
   * @param versions of the data and the model, as far as the answer depends on them
   */
  public static EntityTag of(Request request, Object... versions) {
    StringJoiner parts = new StringJoiner("\n");
    parts.add(request.functionVersion());
    Arrays.stream(versions).forEach(v -> parts.add(v.toString()));
    parts.add(request.visibility().key());
    parts.add(request.resource());
    new TreeMap<>(request.pathParameters()).forEach((n, v) -> parts.add(n + "=" + v));
    new TreeMap<>(request.query()).forEach((n, v) -> parts.add(n + "=" + v));
    byte[] hash = sha256(parts.toString().getBytes(StandardCharsets.UTF_8));
    return new EntityTag(
        Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(hash, BYTES)));
  }

  private static byte[] sha256(byte[] bytes) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(bytes);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  /** The tag as headers write it. */
  @Override
  public String toString() {
    return "W/\"" + opaque + "\"";
  }
}
