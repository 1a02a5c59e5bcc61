package dev.keepmeengaged.extract;

import java.util.regex.Pattern;

/** Checks names that SQL takes without quotes: letters, digits, underscores. */
final class Identifiers {

  private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9_]*");

  private Identifiers() {}

  /**
   * Checks a name.
   *
   * @param option option with the name, for the message
   * @throws ExtractException if the name has any other character
   */
  static String plain(String option, String name) {
    if (!PLAIN.matcher(name).matches()) {
      throw new ExtractException(
          "%s has letters, digits and underscores only, unlike \"%s\"".formatted(option, name));
    }
    return name;
  }
}
