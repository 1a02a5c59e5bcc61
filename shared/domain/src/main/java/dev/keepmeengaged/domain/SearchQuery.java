package dev.keepmeengaged.domain;

import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The words of a search. A match has each of them anywhere in its texts. A word counts once, and
 * {@link #MOST_WORDS} are looked at, so that no text takes much longer than another.
 */
public final class SearchQuery {

  /** The words that are looked at; later ones of a longer text are not. */
  public static final int MOST_WORDS = 16;

  /** Where the words of a search are in a text that has them, the best place first. */
  enum Place {
    WHOLE,
    BEGINNING,
    BEGINNING_OF_WORDS,
    ANYWHERE
  }

  private static final BitSet NONE = new BitSet();

  private final String text;
  private final List<String> words;

  public SearchQuery(String text) {
    this.text = SearchText.folded(text);
    this.words = SearchText.words(text).stream().distinct().limit(MOST_WORDS).toList();
  }

  /** The whole text, folded. */
  public String text() {
    return text;
  }

  /** The words that are in a folded text, by their numbers. */
  BitSet in(String folded) {
    BitSet found = new BitSet(words.size());
    for (int i = 0; i < words.size(); i++) {
      if (folded.contains(words.get(i))) {
        found.set(i);
      }
    }
    return found;
  }

  /** Where the words are in a folded text; empty where not all of them are. */
  Optional<Place> place(String folded) {
    return place(folded, "", NONE);
  }

  /**
   * Where the words are in two folded texts that belong together, in the better one.
   *
   * @param elsewhere the words that need not be in them, by their numbers
   * @return empty where other words are missing, or none of the words is in either text
   */
  Optional<Place> place(String one, String other, BitSet elsewhere) {
    for (int i = 0; i < words.size(); i++) { // most texts end here: nothing is made for them
      if (!elsewhere.get(i) && !one.contains(words.get(i)) && !other.contains(words.get(i))) {
        return Optional.empty();
      }
    }
    List<String> own =
        words.stream().filter(word -> one.contains(word) || other.contains(word)).toList();
    if (own.isEmpty()) {
      return Optional.empty();
    }
    String joined = own.size() == words.size() ? text : String.join(" ", own);
    Place inOne = place(one, own, joined);
    Place inOther = place(other, own, joined);
    return Optional.of(inOne.compareTo(inOther) <= 0 ? inOne : inOther);
  }

  private static Place place(String text, List<String> words, String joined) {
    if (text.equals(joined)) {
      return Place.WHOLE;
    }
    if (text.startsWith(joined)) {
      return Place.BEGINNING;
    }
    return words.stream().allMatch(word -> beginsAWord(text, word))
        ? Place.BEGINNING_OF_WORDS
        : Place.ANYWHERE;
  }

  private static boolean beginsAWord(String text, String word) {
    for (int at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
      if (at == 0 || !Character.isLetterOrDigit(text.codePointBefore(at))) {
        return true;
      }
    }
    return false;
  }

  /** The courses of one company that match by id or title, the best matches first, then by id. */
  public List<CourseScore> matching(List<CourseScore> courses) {
    record Match(CourseScore course, Place place) {}
    return courses.stream()
        .flatMap(
            course ->
                place(
                    SearchText.folded(course.id().value()),
                    SearchText.folded(course.title().orElse("")),
                    NONE)
                    .map(place -> new Match(course, place))
                    .stream())
        .sorted(
            Comparator.comparing(Match::place)
                .thenComparing(match -> SearchText.folded(match.course().id().value()))
                .thenComparing(match -> match.course().id().value()))
        .map(Match::course)
        .toList();
  }
}
