package dev.keepmeengaged.benchmarks.importances;

import dev.keepmeengaged.domain.Feature;
import dev.keepmeengaged.domain.TreeMask;
import dev.keepmeengaged.training.forest.TrainedForest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.tribuo.ImmutableFeatureMap;
import org.tribuo.Model;
import org.tribuo.common.tree.LeafNode;
import org.tribuo.common.tree.Node;
import org.tribuo.common.tree.SplitNode;
import org.tribuo.common.tree.TreeModel;
import org.tribuo.regression.Regressor;

/**
 * Tribuo's trees, not the packed ones, as arrays of nodes in pre-order: so the other side depends
 * on nothing that packs or predicts here.
 */
final class ExportedForest {

  private final ImmutableFeatureMap featureMap;
  private final List<Integer> roots = new ArrayList<>();
  private final List<Integer> features = new ArrayList<>();
  private final List<Integer> rights = new ArrayList<>();
  private final List<Double> numbers = new ArrayList<>();

  private ExportedForest(ImmutableFeatureMap featureMap) {
    this.featureMap = featureMap;
  }

  /** Writes the forest's files, each name beginning with {@code name}. */
  static void write(TrainedForest forest, String name, LittleEndianFolder folder)
      throws IOException {
    ExportedForest export = new ExportedForest(forest.ensemble().getFeatureIDMap());
    for (Model<Regressor> member : forest.ensemble().getModels()) {
      export.roots.add(export.features.size());
      export.add(((TreeModel<Regressor>) member).getRoot());
    }
    folder.write(name + "-roots.bin", ints(export.roots));
    folder.write(name + "-features.bin", ints(export.features));
    folder.write(name + "-right.bin", ints(export.rights));
    folder.write(
        name + "-numbers.bin", export.numbers.stream().mapToDouble(Double::doubleValue).toArray());
    folder.write(name + "-unseen.bin", unseen(forest.outOfBag().masks()));
  }

  private void add(Node<Regressor> node) {
    int at = features.size();
    if (node instanceof SplitNode<Regressor> split) {
      String name = featureMap.get(split.getFeatureID()).getName();
      features.add(Feature.byId(name).orElseThrow().ordinal());
      numbers.add(split.splitValue());
      rights.add(0);
      add(split.getLessThanOrEqual());
      rights.set(at, features.size());
      add(split.getGreaterThan());
    } else {
      features.add(-1);
      numbers.add(((LeafNode<Regressor>) node).getOutput().getValues()[0]);
      rights.add(0);
    }
  }

  private static byte[] unseen(List<TreeMask> masks) {
    int trees = masks.get(0).trees();
    byte[] unseen = new byte[masks.size() * trees];
    for (int row = 0; row < masks.size(); row++) {
      for (int tree = 0; tree < trees; tree++) {
        unseen[row * trees + tree] = (byte) (masks.get(row).contains(tree) ? 1 : 0);
      }
    }
    return unseen;
  }

  private static int[] ints(List<Integer> list) {
    return list.stream().mapToInt(Integer::intValue).toArray();
  }
}
