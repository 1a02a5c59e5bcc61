package dev.keepmeengaged.study.promises;

import java.util.List;

/**
 * What a forest's advice is worth by forests of courses that had no part in it: how stable it is,
 * not whether it works. Of courses with enough learners that have a move of medium support, on all
 * splits together.
 *
 * @param promisedToReproduced sum of the expected changes that are shown over the sum of what the
 *     other forest makes of them; NaN where none is shown
 * @param signKept share of the shown changes that the other forest sees rise, too, 0..1; NaN where
 *     none is shown
 * @param shown share of the courses that a change is shown for, 0..1; NaN where no course has a
 *     move
 * @param reproducedPerCourse what the other forest makes of all shown changes, in points, over the
 *     number of courses: it rewards many changes that hold; NaN where no course has a move
 */
public record AdviceEvaluation(
    double promisedToReproduced, double signKept, double shown, double reproducedPerCourse) {

  /** The share of shown changes whose sign is to be kept. */
  public static final double SIGN_KEPT = 0.95;

  static AdviceEvaluation of(List<SplitEvaluation> splits) {
    List<ShownChange> changes = splits.stream().flatMap(split -> split.shown().stream()).toList();
    Share shown = Share.sum(splits.stream().map(SplitEvaluation::shownOf).toList());
    double promised = changes.stream().mapToDouble(ShownChange::promised).sum();
    double reproduced = changes.stream().mapToDouble(ShownChange::reproduced).sum();
    Share kept =
        Share.sum(changes.stream().map(change -> Share.of(change.reproduced() > 0)).toList());
    return new AdviceEvaluation(
        promised / reproduced, kept.value(), shown.value(), reproduced / shown.cases());
  }

  /** Whether any change is shown, so that there is something to judge. */
  public boolean showsChanges() {
    return !Double.isNaN(signKept);
  }

  /** Whether changes are shown that keep their sign as often as is asked. */
  public boolean keepsSign() {
    return signKept >= SIGN_KEPT;
  }
}
