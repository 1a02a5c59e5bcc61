package dev.keepmeengaged.forest;

import dev.keepmeengaged.domain.Feature;

/**
 * Is told the nodes of a tree in pre-order: a split, its whole left subtree, its whole right
 * subtree. The counterpart of {@link ForestBuilder}.
 */
public interface NodeVisitor {

  /**
   * A split: a value above the threshold goes right.
   *
   * @param cover how many draws of the tree's bag came through
   */
  void split(Feature feature, float threshold, int cover);

  /**
   * A leaf.
   *
   * @param cover how many draws of the tree's bag ended here
   */
  void leaf(float value, int cover);
}
