package dev.keepmeengaged.domain;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Text in the form in which a search compares: without regard to case, diacritics, compatibility
 * forms and the width of blanks. The page of an exported site folds text by the same rules ({@code
 * static-site/js/model/search.js}).
 */
public final class SearchText {

  private static final int LAST_OF_ASCII = 0x7f;
  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern BLANKS = Pattern.compile("[\\t\\n\\u000b\\f\\r\\p{Z}]+");
  private static final Pattern MORE_THAN_ONE_BLANK = Pattern.compile("^ | {2}| $");
  private static final Pattern BLANK_AT_AN_END = Pattern.compile("^ | \\z");

  private SearchText() {}

  /** The folded text, with one blank between words. It is the same object where nothing changes. */
  public static String folded(String text) {
    boolean ascii = text.chars().allMatch(c -> c <= LAST_OF_ASCII);
    String folded = ascii ? text.toLowerCase(Locale.ROOT) : withoutMarks(text);
    boolean blanks =
        !ascii
            || folded.chars().anyMatch(c -> c < ' ')
            || MORE_THAN_ONE_BLANK.matcher(folded).find();
    return blanks ? withSingleBlanks(folded) : folded;
  }

  private static String withSingleBlanks(String text) {
    String single = BLANKS.matcher(text).replaceAll(" ");
    return BLANK_AT_AN_END.matcher(single).replaceAll("");
  }

  /** Lower case comes between: it can leave a mark, as that of a capital I with a dot. */
  private static String withoutMarks(String text) {
    String lower =
        Normalizer.normalize(text, Normalizer.Form.NFKD)
            .toLowerCase(Locale.ROOT)
            .replace('ς', 'σ')
            .replace("ß", "ss");
    return MARKS.matcher(Normalizer.normalize(lower, Normalizer.Form.NFKD)).replaceAll("");
  }

  /** The words of a text, folded; none where it has but blanks and marks. */
  public static List<String> words(String text) {
    String folded = folded(text);
    return folded.isEmpty() ? List.of() : List.of(folded.split(" "));
  }
}
