package dev.keepmeengaged.domain;

import java.util.regex.Pattern;

/**
 * The version of a model: when it was trained and the beginning of its trees' hash, as in {@code
 * 2026-11-22T08-00-00Z-1a2b3c}. Letters, digits and hyphens, at most 64, so that it can be a
 * folder, an S3 prefix and part of a URL.
 */
public record ModelVersion(String value) {

  private static final Pattern FORM = Pattern.compile("[A-Za-z0-9-]{1,64}");

  public ModelVersion {
    if (!FORM.matcher(value).matches()) {
      throw new IllegalArgumentException("'" + value + "' is not a model version");
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
