package dev.keepmeengaged.domain;

import java.util.Optional;

/**
 * The trees that predict for a course: the out-of-bag trees, which did not see it in training,
 * where at least {@value WhatIf#FEWEST_TREES} are known, else all. Trees that saw it lean towards
 * its observed score.
 *
 * @param outOfBag whether these are the out-of-bag trees
 */
public record TreeSelection(TreeMask mask, boolean outOfBag) {

  /**
   * Selects the trees for a course.
   *
   * @param trees number of trees of the whole forest
   */
  public static TreeSelection of(Course course, int trees) {
    Optional<TreeMask> unseen =
        course.outOfBag().filter(m -> m.trees() == trees && m.count() >= WhatIf.FEWEST_TREES);
    return new TreeSelection(unseen.orElseGet(() -> TreeMask.all(trees)), unseen.isPresent());
  }
}
