package dev.keepmeengaged.domain;

import java.util.Optional;

/**
 * The trees that judge a course: those that did not see it in training, where enough of them are
 * known, else all. Trees that saw it lean towards its observed score.
 *
 * @param outOfBag whether none of them saw the course
 */
public record TreeSelection(TreeMask mask, boolean outOfBag) {

  /**
   * The trees of a forest that judge this course.
   *
   * @param trees of the whole forest
   */
  public static TreeSelection of(Course course, int trees) {
    Optional<TreeMask> unseen =
        course.outOfBag().filter(m -> m.trees() == trees && m.count() >= WhatIf.FEWEST_TREES);
    return new TreeSelection(unseen.orElseGet(() -> TreeMask.all(trees)), unseen.isPresent());
  }
}
