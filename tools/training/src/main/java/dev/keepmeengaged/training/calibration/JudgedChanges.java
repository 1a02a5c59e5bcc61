package dev.keepmeengaged.training.calibration;

import dev.keepmeengaged.domain.Feature;
import dev.keepmeengaged.domain.FeatureVector;
import dev.keepmeengaged.domain.MixLimits;
import dev.keepmeengaged.domain.MixSearch;
import dev.keepmeengaged.domain.MixSearch.Candidate;
import dev.keepmeengaged.domain.PageMix;
import dev.keepmeengaged.domain.Support;
import dev.keepmeengaged.domain.TreeDifferences;
import dev.keepmeengaged.domain.TreeMask;
import dev.keepmeengaged.forest.PackedForest;
import dev.keepmeengaged.support.ParallelTasks;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/**
 * Changes of a forest's training courses, judged by a forest of other rows.
 *
 * @param forest that predicts the changes
 * @param judge forest of other rows
 * @param threads at least 1; no result depends on it
 */
public record JudgedChanges(GrownForest forest, PackedForest judge, int threads) {

  /** The sizes of a chosen swap, in percent points. */
  private static final int[] POINTS = {5, 10, 20, 30};

  private static final int CHANGES_OF_A_COURSE = 4;

  /** The features beside the page types that a course developer sets. */
  private static final List<Feature> OTHERS =
      Arrays.stream(Feature.values()).filter(f -> f.controllable() && !f.pageType()).toList();

  /**
   * Swaps between two page types as users choose them: for a sample of courses, some of the swaps
   * that the mix allows.
   */
  public List<JudgedChange> chosen(int courses, SplittableRandom random) {
    List<Integer> rows = new ArrayList<>();
    List<FeatureVector> changed = new ArrayList<>();
    for (int row : sample(courses, random)) {
      List<PageMix> swaps = swaps(forest.rows().mix(row));
      for (int i = 0; i < CHANGES_OF_A_COURSE && !swaps.isEmpty(); i++) {
        PageMix swap = swaps.remove(random.nextInt(swaps.size()));
        rows.add(row);
        changed.add(forest.rows().features().get(row).with(swap.percents()));
      }
    }
    return judged(rows, changed);
  }

  /**
   * A change that sets a feature beside the page mix.
   *
   * @param set the feature that it sets
   */
  public record OtherChange(Feature set, JudgedChange judged) {}

  /**
   * A feature beside the page types that a change may set.
   *
   * @param values positive values of the courses, at least one
   */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  private record Other(Feature feature, double[] values) {}

  /**
   * Changes that set something beside the page mix, as somebody may choose them: of some courses,
   * yes becomes no, and a number becomes 0 or what another course has. Half of them swap pages,
   * too. Left out is what no course has, or all have alike, and certificates of a course that
   * issues none, since nothing is said of those.
   */
  public List<OtherChange> other(int courses, SplittableRandom random) {
    List<Other> others = others();
    List<Feature> set = new ArrayList<>();
    List<Integer> rows = new ArrayList<>();
    List<FeatureVector> changed = new ArrayList<>();
    for (int row : others.isEmpty() ? new int[0] : sample(courses, random)) {
      FeatureVector course = forest.rows().features().get(row);
      for (int i = 0; i < CHANGES_OF_A_COURSE; i++) {
        Other other = others.get(random.nextInt(others.size()));
        Feature feature = other.feature();
        double some =
            random.nextBoolean() ? 0 : other.values()[random.nextInt(other.values().length)];
        double target = feature.yesNo() ? 1 - course.raw(feature) : some;
        List<PageMix> swaps = random.nextBoolean() ? swaps(forest.rows().mix(row)) : List.of();
        int swap = random.nextInt(Math.max(1, swaps.size()));
        boolean issued = feature != Feature.CERTIFICATES || course.raw(feature) > 0;
        if (issued && target != course.raw(feature)) {
          FeatureVector alone = course.with(Map.of(feature, target));
          set.add(feature);
          rows.add(row);
          changed.add(swaps.isEmpty() ? alone : alone.with(swaps.get(swap).percents()));
        }
      }
    }
    List<JudgedChange> judged = judged(rows, changed);
    return IntStream.range(0, judged.size())
        .mapToObj(i -> new OtherChange(set.get(i), judged.get(i)))
        .toList();
  }

  private List<Other> others() {
    List<Other> others = new ArrayList<>();
    for (Feature feature : OTHERS) {
      double[] values =
          forest.rows().features().stream().mapToDouble(course -> course.raw(feature)).toArray();
      double[] some = Arrays.stream(values).filter(value -> value > 0).toArray();
      if (some.length > 0 && Arrays.stream(values).distinct().limit(2).count() == 2) {
        others.add(new Other(feature, some));
      }
    }
    return others;
  }

  private static List<PageMix> swaps(PageMix mix) {
    List<PageMix> swaps = new ArrayList<>();
    for (Feature from : Feature.PAGE_TYPES) {
      for (Feature to : Feature.PAGE_TYPES) {
        for (int points : POINTS) {
          if (from != to) {
            mix.moving(from, to, points).ifPresent(swaps::add);
          }
        }
      }
    }
    return swaps;
  }

  /**
   * The best changes that the product's search finds for a sample of courses, among mixes that the
   * organisation supports.
   *
   * @param merit that the search maximises
   */
  public List<JudgedChange> searched(
      int courses, SplittableRandom random, ToDoubleFunction<TreeDifferences> merit) {
    OrganisationMixes mixes = OrganisationMixes.of(forest.rows());
    List<Callable<Optional<Candidate>>> searches = new ArrayList<>();
    int[] sample = sample(courses, random);
    for (int row : sample) {
      searches.add(() -> best(row, mixes, merit));
    }
    List<Optional<Candidate>> found = ParallelTasks.all(searches, threads);
    List<Integer> rows = new ArrayList<>();
    List<FeatureVector> changed = new ArrayList<>();
    for (int i = 0; i < sample.length; i++) {
      if (found.get(i).isPresent()) {
        rows.add(sample[i]);
        changed.add(
            forest.rows().features().get(sample[i]).with(found.get(i).get().mix().percents()));
      }
    }
    return judged(rows, changed);
  }

  private Optional<Candidate> best(
      int row, OrganisationMixes mixes, ToDoubleFunction<TreeDifferences> merit) {
    PageMix present = forest.rows().mix(row);
    int organisation = forest.rows().organisations()[row];
    FeatureVector course = forest.rows().features().get(row);
    MixSearch search =
        new MixSearch(
            MixLimits.DEFAULT,
            mix -> mixes.support(organisation, present, mix).atLeast(Support.Level.MEDIUM),
            merit);
    TreeMask trees = forest.judges().get(row);
    return search
        .of(
            forest.forest().forCourse(course, trees, EnumSet.copyOf(Feature.PAGE_TYPES)),
            course,
            present,
            () -> false)
        .supported()
        .stream()
        .findFirst();
  }

  private List<JudgedChange> judged(List<Integer> rows, List<FeatureVector> changed) {
    List<FeatureVector> unchanged =
        rows.stream().map(row -> forest.rows().features().get(row)).toList();
    double[] before = judge.predictAll(unchanged);
    double[] after = judge.predictAll(changed);
    List<JudgedChange> judged = new ArrayList<>();
    for (int i = 0; i < changed.size(); i++) {
      judged.add(
          new JudgedChange(forest.differences(rows.get(i), changed.get(i)), after[i] - before[i]));
    }
    return judged;
  }

  private int[] sample(int courses, SplittableRandom random) {
    int size = forest.rows().size();
    return random.ints(0, size).distinct().limit(Math.min(courses, size)).toArray();
  }
}
