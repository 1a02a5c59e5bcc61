package dev.keepmeengaged.whatif;

import dev.keepmeengaged.domain.Feature;
import dev.keepmeengaged.domain.FormulaForest;
import dev.keepmeengaged.http.testing.SampleCourses;

/** Tree t says 20 + t/10, and a third of a point for each percent of interactive pages. */
final class NumberedForest extends FormulaForest {

  NumberedForest() {
    super(
        SampleCourses.TREES,
        (tree, features) ->
            20
                + tree / 10.0
                + features.raw(Feature.INTERACTIVE) / 3
                + features.raw(Feature.QUIZ_GRADE) / 100
                + features.raw(Feature.CERTIFICATES) / 1e6);
  }
}
