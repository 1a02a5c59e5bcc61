package dev.keepmeengaged.training.forest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.keepmeengaged.artifacts.FolderModelFiles;
import dev.keepmeengaged.data.BadRowPolicy;
import dev.keepmeengaged.data.CourseData;
import dev.keepmeengaged.data.CourseRow;
import dev.keepmeengaged.data.DataFolder;
import dev.keepmeengaged.data.OriginalData;
import dev.keepmeengaged.domain.Calibration;
import dev.keepmeengaged.domain.ChangeCalibration.Origin;
import dev.keepmeengaged.domain.Changes;
import dev.keepmeengaged.domain.Company;
import dev.keepmeengaged.domain.Course;
import dev.keepmeengaged.domain.CourseId;
import dev.keepmeengaged.domain.CourseKey;
import dev.keepmeengaged.domain.Feature;
import dev.keepmeengaged.domain.FeatureVector;
import dev.keepmeengaged.domain.PageMix;
import dev.keepmeengaged.domain.Rebalance;
import dev.keepmeengaged.domain.WhatIf;
import dev.keepmeengaged.domain.WhatIfModel;
import dev.keepmeengaged.forest.ForestLoader;
import dev.keepmeengaged.forest.LoadedForest;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What-ifs over whole data sets, of models that saw a part of each. A change is warned of when it
 * leads to a value, or from one, beyond all that training saw, or when training saw no other value;
 * which values those are is found in the rows here, apart from the model's own tables.
 */
class UnseenValuesTest {

  private static final ModelTraining TRAINING =
      new ModelTraining(new ForestParameters(5, 4, 3, 8, 9), 1, 0, 2);

  private static final List<Feature> OTHER_THAN_PAGE_TYPES =
      List.of(Feature.values()).stream()
          .filter(feature -> feature.controllable() && !feature.pageType())
          .toList();

  @TempDir private Path out;

  private final SplittableRandom random = new SplittableRandom(5);

  @Test
  void theSample() throws IOException {
    CourseData sample =
        DataFolder.read(Path.of("../../model-artifacts/sample/data"), BadRowPolicy.SKIP);

    sweep(sample.training(), row -> row.engagementScore() < 60);
  }

  @Test
  void theSample_whereTrainingSawLittleInteraction() throws IOException {
    CourseData sample =
        DataFolder.read(Path.of("../../model-artifacts/sample/data"), BadRowPolicy.SKIP);

    sweep(sample.training(), row -> row.features().raw(Feature.INTERACTIVE) <= 20);
  }

  @Test
  void madeUpCourses_ofTwoPageTypes_withFeaturesThatNeverVary() throws IOException {
    sweep(TestRows.data(300, 4, true).training(), row -> row.features().raw(Feature.CONTENT) > 75);
  }

  @Test
  void theOriginalData() throws IOException {
    List<CourseRow> rows = OriginalData.read().training();
    List<CourseRow> some = new ArrayList<>();
    for (int i = 0; i < rows.size(); i += 5) {
      some.add(rows.get(i));
    }

    sweep(some, row -> row.features().raw(Feature.COLLABORATIONS) == 0);
  }

  /** Trains on some of the rows, and asks what-ifs about all. */
  private void sweep(List<CourseRow> rows, Predicate<CourseRow> trainedOn) throws IOException {
    List<CourseRow> training = rows.stream().filter(trainedOn).toList();
    assertThat(training).hasSizeBetween(50, rows.size() - 10);
    WhatIfModel model = model(training);
    Map<Feature, Ends> ends = new EnumMap<>(Feature.class);
    for (Feature feature : Feature.values()) {
      ends.put(feature, Ends.of(training, feature));
    }

    int warned = 0;
    int notWarned = 0;
    for (CourseRow row : rows) {
      for (Changes changes : changes(row, training, ends)) {
        Course course = course(row);
        Set<Feature> expected = new HashSet<>();
        FeatureVector after = changes.applyTo(row.features());
        for (Feature feature : Feature.values()) {
          double before = row.features().raw(feature);
          double from = Double.isNaN(before) ? model.trained().medians().raw(feature) : before;
          if (Double.compare(after.raw(feature), before) != 0
              && !Objects.requireNonNull(ends.get(feature)).tell(from, after.raw(feature))) {
            expected.add(feature);
          }
        }

        WhatIf answer = WhatIf.answer(course, changes, model, Optional.empty(), Origin.CHOSEN);

        assertThat(warnedOf(answer)).as("%s of %s", changes, row).isEqualTo(expected);
        if (expected.isEmpty()) {
          notWarned++;
        } else {
          warned++;
        }
      }
    }
    assertThat(warned).isGreaterThan(rows.size());
    assertThat(notWarned).isGreaterThan(rows.size());
  }

  private static Set<Feature> warnedOf(WhatIf answer) {
    return answer.warnings().stream()
        .filter(warning -> warning.code().equals("not-seen-in-training"))
        .map(warning -> warning.feature().orElseThrow())
        .collect(Collectors.toSet());
  }

  /** To values at both ends of what training saw, between, and beyond; and to other page mixes. */
  private List<Changes> changes(
      CourseRow row, List<CourseRow> training, Map<Feature, Ends> allEnds) {
    List<Changes> all = new ArrayList<>();
    for (Feature feature : OTHER_THAN_PAGE_TYPES) {
      Ends ends = Objects.requireNonNull(allEnds.get(feature));
      List<Double> targets = new ArrayList<>(List.of(ends.lowest(), ends.highest()));
      if (!feature.yesNo()) {
        targets.add((ends.lowest() + ends.highest()) / 2);
        targets.add(ends.lowest() - 0.5);
        targets.add(Math.nextUp(ends.highest()));
        targets.add(ends.highest() + 1 + random.nextInt(1_000));
      } else {
        targets = List.of(0.0, 1.0);
      }
      targets.stream()
          .filter(target -> target >= feature.lowest() && target <= feature.highest())
          .forEach(target -> all.add(new Changes(Map.of(feature, target), Rebalance.NONE)));
    }
    if (PageMix.in(row.features()).isPresent()) {
      CourseRow other = training.get(random.nextInt(training.size()));
      PageMix.in(other.features())
          .ifPresent(mix -> all.add(new Changes(mix.percents(), Rebalance.NONE)));
      for (Feature type : Feature.PAGE_TYPES) {
        double percent = random.nextInt(1_001) / 10.0;
        all.add(new Changes(Map.of(type, percent), Rebalance.PROPORTIONAL));
        all.add(new Changes(Map.of(type, 100.0), Rebalance.PROPORTIONAL));
      }
    }
    return all;
  }

  private static Course course(CourseRow row) {
    CourseKey key =
        row.key().orElse(new CourseKey(new Company("no company"), new CourseId("no id")));
    return new Course(
        key.company(), key.course(), row.engagementScore(), row.features(), Optional.empty());
  }

  /** As the functions load it: from a version that was written. */
  private WhatIfModel model(List<CourseRow> training) throws IOException {
    Path folder = TRAINING.train(TestRows.data(training), Progress.SILENT).writeTo(out);
    LoadedForest served = ForestLoader.load(FolderModelFiles.open(folder));
    return new WhatIfModel(
        served.forest(), served.features().trained(), Calibration.NONE, Optional.empty());
  }

  /** The lowest and the highest value of a feature in the rows of the training. */
  private record Ends(double lowest, double highest) {

    static Ends of(List<CourseRow> training, Feature feature) {
      double[] values =
          training.stream()
              .mapToDouble(row -> row.features().raw(feature))
              .filter(value -> !Double.isNaN(value))
              .sorted()
              .toArray();
      return new Ends(values[0], values[values.length - 1]);
    }

    /** Whether a model that saw these values can tell what a change goes with. */
    boolean tell(double from, double to) {
      return lowest < highest && isBetween(from) && isBetween(to);
    }

    private boolean isBetween(double value) {
      return value >= lowest && value <= highest;
    }
  }
}
