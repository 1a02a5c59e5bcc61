package dev.keepmeengaged.domain;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The version of a model: when it was trained and the beginning of its manifest's SHA-256, as in
 * {@code 2026-11-22T08-00-00Z-1a2b3c4d5e6f}. Letters, digits and hyphens, at most 64, so that it
 * can be a folder, an S3 prefix and part of a URL.
 */
public record ModelVersion(String value) {

  private static final Pattern FORM = Pattern.compile("[A-Za-z0-9-]{1,64}");

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH-mm-ss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

  private static final int HASH_DIGITS = 12;

  public ModelVersion {
    if (!FORM.matcher(value).matches()) {
      throw new IllegalArgumentException("'" + value + "' is not a model version");
    }
  }

  /**
   * The version that a manifest makes.
   *
   * @param manifestHash SHA-256 of the manifest's file, 64 hexadecimal digits
   */
  public static ModelVersion of(Instant trainedAt, String manifestHash) {
    return new ModelVersion(TIME.format(trainedAt) + suffix(manifestHash));
  }

  /** Whether this version is named for the manifest with this SHA-256. */
  public boolean isNamedFor(String manifestHash) {
    return value.endsWith(suffix(manifestHash));
  }

  private static String suffix(String manifestHash) {
    return "-" + manifestHash.substring(0, HASH_DIGITS);
  }

  @Override
  public String toString() {
    return value;
  }
}
