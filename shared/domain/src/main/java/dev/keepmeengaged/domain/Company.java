package dev.keepmeengaged.domain;

import java.text.Normalizer;
import java.util.Locale;

/**
 * A company, named as its people write it. Two names that differ only in case or in how accents are
 * composed are the same company.
 *
 * @param name 1 to 255 characters (code points), none of them a control character, no blank at
 *     either end
 * @param isHidden whether somebody named it who may not see it: then it is equal to no company that
 *     is stored, and no store finds anything of it
 */
public record Company(String name, boolean isHidden) {

  private static final int LONGEST = 255;
  private static final int LAST_OF_ASCII = 0x7f;

  /** No name has a control character in it, so no stored key begins with this one. */
  private static final String HIDDEN = "\0";

  public Company {
    checkName("company name", name, LONGEST);
  }

  /** A company that is not hidden. */
  public Company(String name) {
    this(name, false);
  }

  /** The company as somebody names it who may not see it. */
  public Company hidden() {
    return new Company(name, true);
  }

  static void checkName(String what, String value, int longest) {
    int length = value.codePointCount(0, value.length());
    if (length < 1 || length > longest) {
      throw new IllegalArgumentException(
          String.format(Locale.ROOT, "a %s has 1 to %d characters, not %d", what, longest, length));
    }
    if (!value.equals(value.strip())) {
      throw new IllegalArgumentException("a " + what + " has no blank at either end");
    }
    for (int i = 0; i < value.length(); i++) { // no stream: a large company has thousands of ids
      if (Character.isISOControl(value.charAt(i))) {
        throw new IllegalArgumentException("a " + what + " has no control character");
      }
    }
  }

  /** The form under which names of the same company are equal; also the order of lists. */
  public String key() {
    return isHidden ? HIDDEN + foldCase(name) : foldCase(name);
  }

  /** Text in the form in which {@link #key} compares: composed and in lower case. */
  public static String foldCase(String text) {
    return composed(text).toLowerCase(Locale.ROOT);
  }

  /** ASCII is composed already: the tables for the rest are loaded for those who need them. */
  private static String composed(String text) {
    return text.chars().allMatch(c -> c <= LAST_OF_ASCII)
        ? text
        : Normalizer.normalize(text, Normalizer.Form.NFC);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Company that && key().equals(that.key());
  }

  @Override
  public int hashCode() {
    return key().hashCode();
  }
}
