package dev.keepmeengaged.domain;

import java.util.regex.Pattern;

/** The version of the published courses: letters, digits and hyphens, at most 64. */
public record DataVersion(String value) {

  private static final Pattern FORM = Pattern.compile("[A-Za-z0-9-]{1,64}");

  public DataVersion {
    if (!FORM.matcher(value).matches()) {
      throw new IllegalArgumentException("'" + value + "' is not a data version");
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
