package dev.keepmeengaged.extract;

import java.util.regex.Pattern;

/** Names that stand in SQL as they are: letters, digits, underscores. */
final class Identifiers {

  private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9_]*");

  private Identifiers() {}

  /**
   * A name, checked.
   *
   * @param option where it was given, for the message
   * @throws ExtractException when it holds anything else
   */
  static String plain(String option, String name) {
    if (!PLAIN.matcher(name).matches()) {
      throw new ExtractException(
          "%s has letters, digits and underscores only, unlike \"%s\"".formatted(option, name));
    }
    return name;
  }
}
