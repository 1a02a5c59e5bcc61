package dev.keepmeengaged.training.forest;

import dev.keepmeengaged.artifacts.Importances;
import dev.keepmeengaged.domain.Feature;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Importance by decrease of impurity as scikit-learn has it: the decreases of a tree's splits by
 * feature, brought to a sum of 1, averaged over the trees that have a split, and brought to 1
 * again.
 */
final class ImpurityImportances {

  private ImpurityImportances() {}

  /**
   * The importances in some trees.
   *
   * @param features those of the model: all that the trees ask for
   */
  static Importances of(List<GrownTree> trees, List<Feature> features) {
    double[] means = new double[Feature.COUNT];
    for (GrownTree tree : trees) {
      double[] decreases = new double[Feature.COUNT];
      for (int node = 0; node < tree.size(); node++) {
        if (!tree.leaf(node)) {
          decreases[tree.feature(node)] += tree.decrease(node);
        }
      }
      addShares(decreases, means);
    }
    double[] shares = new double[Feature.COUNT];
    addShares(means, shares);
    Map<Feature, Double> importances = new EnumMap<>(Feature.class);
    for (Feature feature : features) {
      importances.put(feature, shares[feature.ordinal()]);
    }
    return new Importances(importances);
  }

  private static void addShares(double[] parts, double[] sums) {
    double whole = Arrays.stream(parts).sum();
    if (whole > 0) {
      for (int i = 0; i < parts.length; i++) {
        sums[i] += parts[i] / whole;
      }
    }
  }
}
