package dev.keepmeengaged.benchmarks;

import static java.util.stream.Collectors.groupingBy;

import dev.keepmeengaged.domain.Calibration;
import dev.keepmeengaged.domain.ChangeCalibration;
import dev.keepmeengaged.domain.Company;
import dev.keepmeengaged.domain.CompanyMixes;
import dev.keepmeengaged.domain.Course;
import dev.keepmeengaged.domain.CourseId;
import dev.keepmeengaged.domain.Feature;
import dev.keepmeengaged.domain.FeatureVector;
import dev.keepmeengaged.domain.OutcomeOdds;
import dev.keepmeengaged.domain.Profile;
import dev.keepmeengaged.domain.ProfileMixes;
import dev.keepmeengaged.domain.ScoreKind;
import dev.keepmeengaged.domain.SeenRange;
import dev.keepmeengaged.domain.TrainedFeatures;
import dev.keepmeengaged.domain.TreeMask;
import dev.keepmeengaged.domain.WhatIfModel;
import dev.keepmeengaged.domain.advice.AdviceRequest;
import dev.keepmeengaged.domain.advice.AdvisingModel;
import dev.keepmeengaged.domain.advice.Recommendations;
import dev.keepmeengaged.training.forest.ForestParameters;
import dev.keepmeengaged.training.forest.TrainedForest;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * What the recommendations for a course take without a limit of time, on one thread and with the
 * compiler and the collector of the functions. Rows of one profile stand for a company, since the
 * original's rows have no ids, and the calibration is a usual one: neither changes what is searched
 * by much. Each call takes another course. Started by {@code recommendations.sh}.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(
    value = 1,
    jvmArgsAppend = {"-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"})
@Warmup(iterations = 2, time = 2)
@Measurement(iterations = 5, time = 2)
public class RecommendBenchmark {

  private static final long SEED = 1;

  private static final Calibration USUAL =
      new Calibration(
          Optional.of(new ChangeCalibration(0.8, 0.026, 0.16, 1.3, 1.5)),
          Optional.of(new OutcomeOdds(0.1, 1_000, 100)),
          Optional.empty(),
          OptionalDouble.empty());

  /** The data folder. */
  @Param({"../shared/data/original"})
  public String data = "";

  /** Trees of the forest, grown with the default parameters otherwise. */
  @Param({"200", "500"})
  public int trees;

  private AdvisingModel model;
  private final List<Course> courses = new ArrayList<>();
  private final Map<Company, CompanyMixes> mixes = new HashMap<>();
  private final Random random = new Random(SEED);

  /** Trains the forest. */
  @Setup
  public void train() {
    TrainingRows rows = TrainingRows.read(Path.of(data));
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
        new AdvisingModel(
            new WhatIfModel(
                trained.forest(),
                new TrainedFeatures(
                    features.get(0),
                    Collections.nCopies(
                        Feature.COUNT, new SeenRange(-Double.MAX_VALUE, Double.MAX_VALUE, true))),
                USUAL,
                Optional.of(ProfileMixes.of(features))),
            ScoreKind.RECORDED);
  }

  /** With what is asked left to the defaults: up to three moves. */
  @Benchmark
  public Recommendations recommendations() {
    Course course = courses.get(random.nextInt(courses.size()));
    return Recommendations.of(
        course,
        Optional.ofNullable(mixes.get(course.company())),
        model,
        AdviceRequest.DEFAULT,
        () -> false);
  }
}
