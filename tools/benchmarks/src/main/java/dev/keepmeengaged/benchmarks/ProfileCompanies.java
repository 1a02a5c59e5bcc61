package dev.keepmeengaged.benchmarks;

import static java.util.stream.Collectors.groupingBy;

import dev.keepmeengaged.artifacts.FeatureTable;
import dev.keepmeengaged.conformance.ImputedRows;
import dev.keepmeengaged.domain.Calibration;
import dev.keepmeengaged.domain.ChangeCalibration;
import dev.keepmeengaged.domain.Company;
import dev.keepmeengaged.domain.CompanyMixes;
import dev.keepmeengaged.domain.Course;
import dev.keepmeengaged.domain.CourseId;
import dev.keepmeengaged.domain.FeatureVector;
import dev.keepmeengaged.domain.OutcomeOdds;
import dev.keepmeengaged.domain.Profile;
import dev.keepmeengaged.domain.ProfileMixes;
import dev.keepmeengaged.domain.TreeMask;
import dev.keepmeengaged.domain.WhatIfModel;
import dev.keepmeengaged.training.forest.ForestParameters;
import dev.keepmeengaged.training.forest.TrainedForest;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;

/**
 * The courses of a data folder that a forest was trained on, with that forest. Rows of one profile
 * stand for a company, since the original's rows have no ids, and the calibration is a usual one:
 * neither changes by much what answering takes.
 */
final class ProfileCompanies {

  private static final long SEED = 1;

  private static final Calibration USUAL =
      new Calibration(
          Optional.of(new ChangeCalibration(0.8, 0.026, 0.16, 0, 1.3, 1.5)),
          Optional.empty(),
          Optional.of(new OutcomeOdds(0.1, 1_000, 100)),
          Optional.empty(),
          OptionalDouble.empty());

  private final List<Course> courses = new ArrayList<>();
  private final Map<Company, CompanyMixes> mixes = new HashMap<>();
  private final WhatIfModel model;
  private final Random random = new Random(SEED);

  /**
   * Trains the forest.
   *
   * @param trees of it, grown with the default parameters otherwise
   */
  ProfileCompanies(Path data, int trees) {
    ImputedRows rows = ImputedRows.read(data);
    ForestParameters usual = ForestParameters.DEFAULT;
    TrainedForest trained =
        rows.trained(
            new ForestParameters(
                trees, usual.maxFeatures(), usual.minLeaf(), usual.minSplit(), usual.maxDepth()));
    List<FeatureVector> features = rows.features();
    List<TreeMask> unseen = trained.outOfBag().masks();
    double[] scores = rows.scores();
    for (int row = 0; row < features.size(); row++) {
      courses.add(
          new Course(
              new Company(String.join(" ", Profile.of(features.get(row)).values())),
              new CourseId("" + row),
              scores[row],
              features.get(row),
              Optional.of(unseen.get(row))));
    }
    courses.stream()
        .collect(groupingBy(Course::company))
        .forEach((company, of) -> mixes.put(company, CompanyMixes.of(of)));
    model =
        new WhatIfModel(
            trained.forest(),
            FeatureTable.of(features).trained(),
            USUAL,
            Optional.of(ProfileMixes.of(features)));
  }

  /** All of them. */
  List<Course> courses() {
    return List.copyOf(courses);
  }

  /** One of the courses, drawn anew, so that the processor cannot learn the way of one. */
  Course course() {
    return courses.get(random.nextInt(courses.size()));
  }

  /** The mixes of the company of a course. */
  Optional<CompanyMixes> mixes(Course course) {
    return Optional.ofNullable(mixes.get(course.company()));
  }

  WhatIfModel model() {
    return model;
  }
}
