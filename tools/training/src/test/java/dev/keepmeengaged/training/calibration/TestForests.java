package dev.keepmeengaged.training.calibration;

import dev.keepmeengaged.domain.Feature;
import dev.keepmeengaged.domain.FeatureVector;
import dev.keepmeengaged.training.forest.ForestParameters;
import dev.keepmeengaged.training.forest.ForestTraining;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Made-up courses whose scores go with their page mix, and forests of them. */
public final class TestForests {

  /** Small forests, with enough trees for each row to be judged by some that did not see it. */
  public static final ForestParameters PARAMETERS = new ForestParameters(40, 6, 3, 8, 25);

  private TestForests() {}

  public static GrownForest grown(Rows rows, long seed) {
    return ForestTraining.grower(PARAMETERS, 2).grow(rows, seed);
  }

  /**
   * Courses of five organisations per hundred rows.
   *
   * @param perPercent what a percent of interactive pages, instead of content, is worth in points
   */
  public static Rows rows(int count, double perPercent, long seed) {
    Random random = new Random(seed);
    List<FeatureVector> features = new ArrayList<>();
    double[] scores = new double[count];
    int[] organisations = new int[count];
    for (int row = 0; row < count; row++) {
      int interactive = random.nextInt(10) * 5;
      features.add(course(interactive, 10 + random.nextInt(30), 2 + random.nextInt(2)));
      scores[row] =
          Math.max(1, Math.min(99, 30 + perPercent * interactive + 4 * random.nextGaussian()));
      organisations[row] = random.nextInt(Math.max(1, count / 20));
    }
    return new Rows(features, scores, organisations);
  }

  /** A course of content and interactive pages, that has nothing else. */
  public static FeatureVector course(int interactive, int users, double hours) {
    double[] values = new double[Feature.COUNT];
    values[Feature.INTERACTIVE.ordinal()] = interactive;
    values[Feature.CONTENT.ordinal()] = 100 - interactive;
    values[Feature.USERS.ordinal()] = users;
    values[Feature.LENGTH_HOURS.ordinal()] = hours;
    return FeatureVector.of(values);
  }

  /** A course like another but for one feature. */
  public static FeatureVector with(FeatureVector course, Feature feature, double value) {
    double[] values = course.toArray();
    values[feature.ordinal()] = value;
    return FeatureVector.of(values);
  }
}
