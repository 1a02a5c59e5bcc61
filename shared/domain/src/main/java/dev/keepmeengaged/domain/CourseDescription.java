package dev.keepmeengaged.domain;

import java.util.Optional;
import java.util.OptionalInt;

/**
 * Facts about a course beside its score and features. Predictions use none of them, and a platform
 * may lack each.
 *
 * @param title as its developers call it; not blank
 * @param pages how many pages it has, at least 1
 * @param edition a label or a date that tells it from earlier and later editions; not blank
 */
public record CourseDescription(
    Optional<String> title, OptionalInt pages, Optional<String> edition) {

  /** Code points of the longest title where courses are named beside others. */
  public static final int LONGEST_SHORT_TITLE = 255;

  /** The description of a course without any of these facts. */
  public static final CourseDescription NONE =
      new CourseDescription(Optional.empty(), OptionalInt.empty(), Optional.empty());

  public CourseDescription {
    if (title.filter(String::isBlank).isPresent() || edition.filter(String::isBlank).isPresent()) {
      throw new IllegalArgumentException("a title or edition that is there is not blank");
    }
    if (pages.isPresent() && pages.getAsInt() < 1) {
      throw new IllegalArgumentException("a course has 1 page or more, not " + pages.getAsInt());
    }
  }

  /**
   * The title as lists have it: whole, or its beginning and an ellipsis where it is longer than
   * {@value #LONGEST_SHORT_TITLE} code points.
   */
  public Optional<String> shortTitle() {
    return title.map(CourseDescription::shortened);
  }

  private static String shortened(String title) {
    if (title.codePointCount(0, title.length()) <= LONGEST_SHORT_TITLE) {
      return title;
    }
    return title.substring(0, title.offsetByCodePoints(0, LONGEST_SHORT_TITLE - 1)) + "…";
  }
}
