package dev.keepmeengaged.conformance;

import dev.keepmeengaged.domain.Feature;
import dev.keepmeengaged.training.forest.TrainedForest;
import org.tribuo.ImmutableFeatureMap;
import org.tribuo.Model;
import org.tribuo.common.tree.LeafNode;
import org.tribuo.common.tree.Node;
import org.tribuo.common.tree.SplitNode;
import org.tribuo.common.tree.TreeModel;
import org.tribuo.regression.Regressor;

/**
 * The nodes of Tribuo's trees, not of the packed ones: what is computed from them depends on
 * nothing that packs or predicts here. Their covers are 0.
 */
final class TribuoNodes {

  private final ImmutableFeatureMap featureMap;
  private final NodeArrays.Builder nodes = new NodeArrays.Builder();

  private TribuoNodes(ImmutableFeatureMap featureMap) {
    this.featureMap = featureMap;
  }

  static NodeArrays of(TrainedForest forest) {
    TribuoNodes collected = new TribuoNodes(forest.ensemble().getFeatureIDMap());
    for (Model<Regressor> member : forest.ensemble().getModels()) {
      collected.nodes.beginTree();
      collected.add(((TreeModel<Regressor>) member).getRoot());
    }
    return collected.nodes.build();
  }

  private void add(Node<Regressor> node) {
    if (node instanceof SplitNode<Regressor> split) {
      String name = featureMap.get(split.getFeatureID()).getName();
      nodes.addSplit(Feature.byId(name).orElseThrow(), split.splitValue(), 0);
      add(split.getLessThanOrEqual());
      add(split.getGreaterThan());
    } else {
      nodes.addLeaf(((LeafNode<Regressor>) node).getOutput().getValues()[0], 0);
    }
  }
}
