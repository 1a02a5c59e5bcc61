package dev.keepmeengaged.domain.advice;

import dev.keepmeengaged.domain.Feature;
import dev.keepmeengaged.domain.FormulaForest;
import java.util.Map;

/** Twenty trees that agree: 30, and so many points for each percent of a feature. */
public final class SlopingForest extends FormulaForest {

  /**
   * @param slopes points for each percent
   */
  public SlopingForest(Map<Feature, Double> slopes) {
    super(
        20,
        (tree, features) ->
            30
                + slopes.entrySet().stream()
                    .mapToDouble(slope -> slope.getValue() * features.raw(slope.getKey()))
                    .sum());
  }
}
