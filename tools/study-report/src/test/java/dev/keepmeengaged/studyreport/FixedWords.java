package dev.keepmeengaged.studyreport;

import dev.keepmeengaged.domain.Feature;
import java.util.List;
import java.util.stream.Stream;

/** What the report says of method and measures, whatever the figures are: it holds none of them. */
final class FixedWords {

  private static final String TEXTS =
      """
      A 95 % interval over random splits says how sure the mean is over splits of these courses. It is too narrow for a promise about other courses: in the original study’s data, the result on courses that took no part in a study fell outside of that study’s interval.
      By how far each moves a prediction on average; the five page types, which sum to 100 percent, count as one.
      nothing here shows what a change will do.
      Courses with a score of exactly 0 or 100 are not covered.
      A change is shown where 3 points or more are expected, the band for searched-for changes is above 0, support is at least medium and the organisation’s own courses do not say the opposite.
      by splits with the seeds 101 to 104.
      All of this compares courses as they are. Nobody has yet tested whether following advice raises completion.
      that are alike in length and learners: the mean score of those near the proposed mix, less that of those near the present one, with three courses or more on each side.
      Asked for: a lower end of 0.65 or more; higher in 85 % or more, and in 75 % or more without the three organisations with most changes; from 20 organisations or more.
      Asked for: 0.85 to 1.15.
      A forest that saw none of them predicts
      Of pairs of real courses of one organisation that are alike but for their mix, how often the favoured one is higher:
      Asked for: within 5 of 100, or two standard errors.
      A forest that agrees with a forest is no evidence that advice works: both can be wrong alike.
      and nothing of other data.
      They are silent where scores rise in some places and fall in others, where they differ by less than a point, where no direction was measured, and on what may be a result of completion: that would agree with anything.
      A direction leaves out the step between courses with none of a feature and the others, and along it the other page types share the rest. To put one page type in the place of another may go the other way.
      Agreement is no proof. Most of the findings are correlations too, several come from one university, and some are about learning and not about completion. Nearly all are known here from abstracts or from what others say of them (cited); the publication was read where it says so.
      Both can be true: they measured other things elsewhere, and need not mean what counts as
      Which model predicts best
      0 is as good as the average score of all courses.
      Dots are means over the splits. Bars are 95 % intervals of these means. 1 would be perfect;
      so only that split judges it by courses that had no part in the choice:
      R² (no unit), mean absolute error and root mean squared error (percent points):
      held out; below, what needs no model:
      bars are 95 % intervals of the mean over the folds.
      Three measures, since each has a weakness.
      The five page types sum to 100 percent, so none of them changes alone.
      it is not the sum of their single rows, but for impurity.
      Lines on the bars of the first chart are 95 % intervals over the splits, each split’s shuffles averaged.
      Courses that differ in one of these features, and are alike in the others, are predicted to score as the curves say. No page type differs alone: along its curve the other four share the rest in proportion.
      Differences between features are in the height of the curves: all have the same upright axis.
      Where the value is the lowest or the highest, the axis has its fine end there.
      points of the score, 0 being the average course; all charts have the same axis, so flat curves are flat.
      The grey bars below say where courses are: a curve over few courses says little.
      One dot a course, in points of the score; right of 0 the feature raises the prediction.
      The stronger a dot’s colour, the higher the course’s value of the feature.
      lowest fifth, or none second third fourth highest fifth, or yes page mix: no single value
      These charts have the same upright axis.
      Contribution by value: the strongest of the others
      Columns that the linear models take as log(1 + x)
      From −1 (the higher the one, the lower the other) over 0 (no straight line) to 1.
      a feature can go with the score only because it goes with another one.
      Features by the strength of their correlation, the strongest first.
      skewed columns as log(1 + x), as the linear models take them
      a dash inside a cell: −0.05 or below.
      −0.5 and below −0.3 −0.15 −0.05 about 0 0.05 0.15 0.3 0.5 and above
      so that the first split judges the chosen forest by courses that had no part in the choice.
      All charts have the same upright axis.
      R² alone does not say whether advice holds on other courses.
      All candidates had the same halves. Figures are of courses with 10 learners or more that have a move of medium support.
      A forest that agrees with a forest is no evidence that advice works.
      To do it again, on the same data or on another export
      Breiman, Random Forests, Machine Learning 45, 2001.
      Least squares and ridge regression: Hoerl and Kennard, Ridge Regression, Technometrics 12, 1970.
      Skewed columns also as log(1 + x).
      R² is 1 minus the residual over the total sum of squares of the judged courses; it is below 0 where a prediction is worse than their average.
      they are of the part to train on, which knows nothing of the courses to judge by.
      95 % intervals over splits and folds allow for these sharing courses: Nadeau and Bengio, Inference for the Generalization Error, Machine Learning 52, 2003. They multiply the variance by 1/J + (courses judged by)/(courses trained on), J being the number of splits or folds,
      Breiman 2001; Fisher, Rudin and Dominici, All Models are Wrong, but Many are Useful, JMLR 20, 2019.
      Lundberg et al., From Local Explanations to Global Understanding, Nature Machine Intelligence 2, 2020.
      Shapley, A Value for n-Person Games, 1953.
      Visualizing the Effects of Predictor Variables in Black Box Supervised Learning Models, JRSS B 82, 2020. The step beside a value that at least a fifth of the courses share is no part of the shape.
      Tukey, Exploratory Data Analysis, 1977.
      from 40 % to 43 % is 3 points.
      1 is all of them; 0 is what the average score of all courses does; below 0 is worse than that.
      the same with large misses counting more, in points.
      95 % interval A range for the true mean over splits of these courses, from how much the single measurements differ: made so that 19 of 20 such intervals hold the true mean. It says nothing of single courses, and too little of courses to come.
      the five shares sum to 100 percent.
      Accumulated local effect How predictions change along a feature, in steps small enough that the courses are real.
      Out of bag Judged only by the trees of the forest that did not see the course.
      They are of the mean over splits of these courses, and too narrow for courses to come.
      a floor without a model:
      """;

  static final List<String> ALL =
      Stream.concat(TEXTS.lines(), Stream.of(Feature.values()).map(FixedWords::inGlossary))
          .toList();

  private FixedWords() {}

  private static String inGlossary(Feature feature) {
    return feature.description() + " (" + FeatureWords.unit(feature.unit()) + ").";
  }
}
