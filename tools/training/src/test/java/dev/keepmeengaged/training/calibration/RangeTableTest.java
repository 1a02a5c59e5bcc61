package dev.keepmeengaged.training.calibration;

import static org.assertj.core.api.Assertions.assertThat;

import dev.keepmeengaged.domain.Feature;
import dev.keepmeengaged.domain.FeatureVector;
import dev.keepmeengaged.domain.TreeMask;
import dev.keepmeengaged.domain.TypicalRanges;
import java.util.Collections;
import org.junit.jupiter.api.Test;

class RangeTableTest {

  @Test
  void ranges_holdEightOfTenCoursesThatHadNoPart() {
    GrownForest forest = TestForests.grown(TestForests.rows(2_000, 0.8, 1), 1);
    TypicalRanges ranges = RangeTable.of(forest).orElseThrow();
    Rows unknown = TestForests.rows(2_000, 0.8, 2);

    int held = 0;
    for (int row = 0; row < unknown.size(); row++) {
      FeatureVector course = unknown.features().get(row);
      held +=
          ranges
                  .of(course.raw(Feature.USERS), forest.forest().treeValues(course))
                  .holds(unknown.scores()[row])
              ? 1
              : 0;
    }

    assertThat(held / 2_000.0).isBetween(0.76, 0.84);
  }

  @Test
  void aClassWithFewRows_hasTheRangeOfMore() {
    GrownForest forest = TestForests.grown(TestForests.rows(400, 0.8, 1), 1);

    TypicalRanges ranges = RangeTable.of(forest).orElseThrow();

    // No course has 500 learners or more.
    assertThat(ranges.of(600, 4, 50).low()).isLessThan(50);
    assertThat(ranges.of(600, 4, 50).high()).isGreaterThan(50);
  }

  @Test
  void rowsThatEveryTreeSaw_haveNoRange() {
    GrownForest grown = TestForests.grown(TestForests.rows(200, 0.8, 1), 1);
    TreeMask all = TreeMask.all(grown.forest().trees());

    assertThat(
            RangeTable.of(
                new GrownForest(grown.forest(), grown.rows(), Collections.nCopies(200, all))))
        .isEmpty();
  }
}
