package dev.keepmeengaged.domain;

import java.util.Optional;
import java.util.OptionalInt;

/**
 * What a course's data say of it beside its score and features. No part of it has a part in a
 * prediction, and platforms may lack each.
 *
 * @param title as its developers call it; not blank
 * @param pages how many pages it has, at least 1
 * @param edition a label or a date that tells it from earlier and later editions; not blank
 */
public record CourseDescription(
    Optional<String> title, OptionalInt pages, Optional<String> edition) {

  /** Of a course that is described by nothing. */
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
}
