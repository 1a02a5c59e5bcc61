package dev.keepmeengaged.data;

import dev.keepmeengaged.domain.Company;
import java.math.BigInteger;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An edition of a course, by its label or date. Which of two editions is the newer one is settled
 * by the first of these rules that says so, and otherwise by nothing:
 *
 * <ol>
 *   <li>Two ISO 8601 dates or date-times are ordered by time. A date is its first moment; a time
 *       without a zone is in UTC.
 *   <li>Two labels with one year each (1900 to 2099) are ordered by it, whatever else they say:
 *       "Autumn 2023" is older than "Spring 2024", "12/2023" than "01/2024".
 *   <li>Two labels with the same texts around their numbers, of the same year or without one, are
 *       ordered by these numbers: "2nd edition" is older than "10th edition". Several numbers must
 *       agree, since nobody knows which of them counts most ("31.12.23", "01.01.24"); only behind a
 *       leading year, a "v" or a "version" they count from left to right ("v1.10", "v2.0").
 * </ol>
 *
 * <p>What is settled never contradicts itself: it is a part of one order by time, or by year and
 * then by the numbers from left to right.
 */
final class Edition {

  /** What is settled of an edition against another one. */
  enum Order {
    OLDER,
    SAME,
    NEWER,
    UNSETTLED;

    private static Order of(int comparison) {
      return comparison < 0 ? OLDER : comparison > 0 ? NEWER : SAME;
    }
  }

  private static final Pattern ISO =
      Pattern.compile(
          "(\\d{4}-\\d\\d-\\d\\d)"
              + "(?:[T ](\\d\\d:\\d\\d(?::\\d\\d(?:\\.\\d{1,9})?)?) ?(Z|[+-]\\d\\d(?::?\\d\\d)?)?)?");

  /** Digits, and the ending that makes an ordinal of them in English. */
  private static final Pattern NUMBER = Pattern.compile("(\\d+)(?:(?:st|nd|rd|th)(?!\\p{L}))?");

  private static final Pattern YEAR = Pattern.compile("(?:19|20)\\d\\d");

  /** The text before the first number of a version. */
  private static final Pattern VERSION = Pattern.compile("(?:.*\\P{L})?v(?:ersion)?\\.? ?");

  private final Optional<Instant> time;
  private final List<String> texts = new ArrayList<>();
  private final List<BigInteger> numbers = new ArrayList<>();
  private final List<Integer> years = new ArrayList<>();

  /** The edition with this label, in which blanks are normalised. */
  Edition(String label) {
    this.time = time(label);
    String folded = Company.foldCase(label);
    Matcher number = NUMBER.matcher(folded);
    int end = 0;
    while (number.find()) {
      texts.add(folded.substring(end, number.start()));
      if (YEAR.matcher(number.group(1)).matches()) {
        years.add(numbers.size());
      }
      numbers.add(new BigInteger(number.group(1)));
      end = number.end();
    }
    texts.add(folded.substring(end));
  }

  /**
   * Whether this edition is older or newer than another one, or the same, as far as it is settled.
   */
  Order comparedTo(Edition other) {
    if (time.isPresent() && other.time.isPresent()) {
      return Order.of(time.get().compareTo(other.time.get()));
    }
    if (hasYear() != other.hasYear()) {
      return Order.UNSETTLED;
    }
    int byYear = hasYear() ? year().compareTo(other.year()) : 0;
    return byYear == 0 ? comparedByNumbers(other) : Order.of(byYear);
  }

  private Order comparedByNumbers(Edition other) {
    if (!texts.equals(other.texts) || !years.equals(other.years)) {
      return Order.UNSETTLED;
    }
    int first = 0;
    for (int i = 0; i < numbers.size(); i++) {
      int next = numbers.get(i).compareTo(other.numbers.get(i));
      if (first * next < 0 && !countsFromLeft()) {
        return Order.UNSETTLED;
      }
      first = first == 0 ? next : first;
    }
    return Order.of(first);
  }

  private boolean countsFromLeft() {
    return (hasYear() && years.get(0) == 0) || VERSION.matcher(texts.get(0)).matches();
  }

  private boolean hasYear() {
    return years.size() == 1;
  }

  private BigInteger year() {
    return numbers.get(years.get(0));
  }

  private static Optional<Instant> time(String label) {
    Matcher iso = ISO.matcher(label);
    if (!iso.matches()) {
      return Optional.empty();
    }
    try {
      if (iso.group(2) == null) {
        return Optional.of(LocalDate.parse(iso.group(1)).atStartOfDay().toInstant(ZoneOffset.UTC));
      }
      LocalDateTime local = LocalDateTime.parse(iso.group(1) + "T" + iso.group(2));
      ZoneOffset offset = iso.group(3) == null ? ZoneOffset.UTC : ZoneOffset.of(iso.group(3));
      return Optional.of(local.toInstant(offset));
    } catch (DateTimeException noSuchDay) {
      return Optional.empty();
    }
  }
}
