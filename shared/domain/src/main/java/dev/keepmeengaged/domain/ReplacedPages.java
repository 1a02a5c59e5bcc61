package dev.keepmeengaged.domain;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Points of a course's page mix in whole pages: a share of its pages, to the nearest page, halves
 * up. Each is rounded on its own, so the pages of several moves need not sum to those of all.
 *
 * @param replaced number of replaced pages; 0 for less than half a page
 * @param of number of the course's pages of the type that gives them, or of all types
 * @param sentence both in words
 */
public record ReplacedPages(int replaced, int of, Sentence sentence) {

  /** The pages that a move replaces; empty where the course's pages are not known. */
  public static Optional<ReplacedPages> by(MixMove move, Course course) {
    Optional<PageMix> mix = PageMix.in(course.features());
    if (mix.isEmpty() || course.description().pages().isEmpty()) {
      return Optional.empty();
    }
    int pages = course.description().pages().getAsInt();
    int of = rounded(mix.get().percent(move.from()), pages);
    int replaced = Math.min(of, rounded(move.points(), pages));
    return Optional.of(by(move, replaced, of));
  }

  /** A known number of pages that a move replaces, and of the type that gives them. */
  public static ReplacedPages by(MixMove move, int replaced, int of) {
    return new ReplacedPages(replaced, of, sentence(move, replaced, of));
  }

  /**
   * The pages of all types that a move of some points replaces.
   *
   * @param points in percent, a multiple of a tenth
   * @return empty where the course's pages are not known
   */
  public static Optional<ReplacedPages> by(double points, Course course) {
    return course.description().pages().stream()
        .mapToObj(of -> ofAll(points, rounded(points, of), of))
        .findAny();
  }

  private static ReplacedPages ofAll(double points, int replaced, int of) {
    return new ReplacedPages(replaced, of, sentence(points == 0, replaced, of));
  }

  /** In tenths, as shares are: so that half a page is not an ulp less. */
  private static int rounded(double percent, int pages) {
    return (int) Math.round(Math.round(percent * 10) * (double) pages / PageMix.WHOLE);
  }

  private static Sentence sentence(MixMove move, int replaced, int of) {
    Map<String, Object> values =
        Map.of("replaced", replaced, "of", of, "from", move.from().id(), "to", move.to().id());
    if (replaced == 0) {
      String more =
          of < 2 ? "page" : String.format(Locale.ROOT, "of your %d %s", of, plural(move.from()));
      return new Sentence("less-than-one-page", values, "This is less than one " + more + ".");
    }
    String which =
        of == 1 ? "your only " + singular(move.from()) : some(replaced, of, plural(move.from()));
    String by = replaced == 1 ? oneOf(move.to()) : plural(move.to());
    return new Sentence("pages-replaced", values, "Replace " + which + " by " + by + ".");
  }

  private static Sentence sentence(boolean none, int replaced, int of) {
    Map<String, Object> values = Map.of("replaced", replaced, "of", of);
    if (none) {
      return new Sentence("no-page-replaced", values, "No page is replaced.");
    }
    if (replaced == 0) {
      return new Sentence("less-than-one-page-of-all", values, "This is less than one page.");
    }
    String which =
        of == 1
            ? "Your only page is"
            : capitalised(some(replaced, of, replaced == 1 ? "pages is" : "pages are"));
    return new Sentence("pages-of-all-replaced", values, which + " replaced.");
  }

  private static String some(int replaced, int of, String pages) {
    return String.format(
        Locale.ROOT, "%s of your %d %s", replaced == of ? "all" : replaced, of, pages);
  }

  private static String capitalised(String text) {
    return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
  }

  private static String oneOf(Feature pageType) {
    String one = singular(pageType);
    return ("aeiou".indexOf(one.charAt(0)) < 0 ? "a " : "an ") + one;
  }

  private static String plural(Feature pageType) {
    return singular(pageType) + "s";
  }

  private static String singular(Feature pageType) {
    return switch (pageType) {
      case GRADED_ASSESSMENT -> "graded assessment";
      case NOT_GRADED_ASSESSMENT -> "not-graded assessment";
      default -> pageType.label().toLowerCase(Locale.ROOT) + " page";
    };
  }
}
