package dev.keepmeengaged.domain;

import java.util.Locale;

/**
 * A move that turns some of a course's pages of one type into pages of another.
 *
 * @param from a page type
 * @param to another page type
 * @param points of the mix, whole percents, at least 1
 */
public record MixMove(Feature from, Feature to, int points) {

  public MixMove {
    if (!from.pageType() || !to.pageType() || from == to || points < 1) {
      throw new IllegalArgumentException(
          String.format(
              Locale.ROOT,
              "no move of the page mix: %d from %s to %s",
              points,
              from.id(),
              to.id()));
    }
  }
}
