package dev.keepmeengaged.training.promises;

import dev.keepmeengaged.domain.AdviceRule;
import dev.keepmeengaged.domain.Band;
import dev.keepmeengaged.domain.Calibration;
import dev.keepmeengaged.domain.ChangeCalibration;
import dev.keepmeengaged.domain.ChangeCalibration.Origin;
import dev.keepmeengaged.domain.CourseMix;
import dev.keepmeengaged.domain.CourseScore;
import dev.keepmeengaged.domain.Feature;
import dev.keepmeengaged.domain.FeatureVector;
import dev.keepmeengaged.domain.MixLimits;
import dev.keepmeengaged.domain.MixSearch;
import dev.keepmeengaged.domain.MixSearch.Candidate;
import dev.keepmeengaged.domain.OutcomeOdds;
import dev.keepmeengaged.domain.PageMix;
import dev.keepmeengaged.domain.TypicalRanges;
import dev.keepmeengaged.training.calibration.Calibrator;
import dev.keepmeengaged.training.calibration.Changes;
import dev.keepmeengaged.training.calibration.ForestGrower;
import dev.keepmeengaged.training.calibration.GrownForest;
import dev.keepmeengaged.training.calibration.JudgedChange;
import dev.keepmeengaged.training.calibration.MatchedPairs;
import dev.keepmeengaged.training.calibration.MatchedPairs.Pair;
import dev.keepmeengaged.training.calibration.OddsCalibrator;
import dev.keepmeengaged.training.calibration.OrganisationMixes;
import dev.keepmeengaged.training.calibration.Rows;
import dev.keepmeengaged.training.calibration.Shuffle;
import dev.keepmeengaged.training.effects.Tasks;
import dev.keepmeengaged.training.promises.Judgement.RangeCoverage;
import dev.keepmeengaged.training.promises.Judgement.SaidOdds;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;

/**
 * Judges one split: a forest is grown, calibrated and asked for advice on one part of the rows; a
 * forest of the other part, and the other part's scores, judge.
 */
final class Judging {

  private static final int COURSES = 2_000;
  private static final int SWAP_COURSES = 500;
  private static final int SWAP_POINTS = 10;
  private static final int CLASSES = 5;
  private static final int FOLDS = 5;

  private final int threads;
  private final SplittableRandom random;
  private final GrownForest promising;
  private final GrownForest judge;
  private final Calibration calibration;
  private final ChangeCalibration changes;
  private final AdviceRule rule;
  private final OrganisationMixes mixes;
  private final Half known;
  private final Half unknown;

  /**
   * @param part share of the rows in each of the two parts, above 0 to one half
   * @throws IllegalArgumentException when so few rows cannot be calibrated
   */
  Judging(Rows rows, ForestGrower grower, double part, long seed, int threads) {
    this.threads = threads;
    this.random = new SplittableRandom(seed);
    int[] order = Shuffle.of(rows.size(), random);
    int size = (int) (part * order.length);
    Rows one = rows.at(Arrays.copyOf(order, size));
    Rows other = rows.at(Arrays.copyOfRange(order, order.length - size, order.length));
    this.promising = grower.grow(one, random.nextLong());
    this.judge = grower.grow(other, random.nextLong());
    this.calibration = new Calibrator(grower, threads).calibrate(promising, random.nextLong());
    this.changes =
        calibration
            .change()
            .orElseThrow(
                () ->
                    new IllegalArgumentException(
                        "%d rows are too few to hold forests against each other".formatted(size)));
    this.rule = new AdviceRule(changes);
    this.mixes = OrganisationMixes.of(one);
    this.known = new Half(one);
    this.unknown = new Half(other);
  }

  /** What is found of one course. */
  private record Found(
      int row, Optional<Candidate> best, boolean move, boolean unlocked, boolean withoutVeto) {}

  Judgement judge() {
    List<Found> found = search(sample(COURSES));
    List<ShownChange> shown = shown(found);
    List<JudgedChange> chosen =
        new Changes(promising, judge.forest(), threads).chosen(COURSES, random.split());
    List<JudgedChange> searched =
        new Changes(promising, judge.forest(), threads)
            .searched(COURSES / 2, random.split(), rule::merit);
    List<Found> withMove = found.stream().filter(Found::move).toList();
    return new Judgement(
        shown,
        Share.sum(found.stream().map(f -> Share.of(f.move())).toList()),
        Share.sum(withMove.stream().map(f -> Share.of(f.best().isPresent())).toList()),
        Share.sum(withMove.stream().map(f -> Share.of(f.unlocked())).toList()),
        Share.sum(withMove.stream().map(f -> Share.of(f.withoutVeto())).toList()),
        bySize(chosen),
        held(searched, Origin.SEARCHED),
        ranges(),
        pairs(),
        oneSwap());
  }

  /** Courses with enough learners, by chance. */
  private int[] sample(int courses) {
    int[] enough =
        IntStream.range(0, promising.rows().size())
            .filter(
                row ->
                    promising.rows().features().get(row).raw(Feature.USERS)
                        >= CourseScore.SMALL_SAMPLE_BELOW)
            .toArray();
    int[] order = Shuffle.of(enough.length, random);
    return IntStream.of(order).limit(courses).map(i -> enough[i]).toArray();
  }

  private List<Found> search(int[] courses) {
    List<Callable<Found>> searches = new ArrayList<>();
    for (int row : courses) {
      searches.add(() -> search(row));
    }
    return Tasks.all(searches, threads);
  }

  private Found search(int row) {
    List<Candidate> supported = supported(row, MixLimits.DEFAULT);
    List<Candidate> promised =
        supported.stream().filter(c -> rule.promises(c.differences())).toList();
    MixLimits unlocked =
        new MixLimits(EnumSet.noneOf(Feature.class), Map.of(), MixLimits.MOST_MOVES);
    return new Found(
        row,
        notVetoed(row, promised),
        !supported.isEmpty(),
        notVetoed(
                row,
                supported(row, unlocked).stream()
                    .filter(c -> rule.promises(c.differences()))
                    .toList())
            .isPresent(),
        !promised.isEmpty());
  }

  private List<Candidate> supported(int row, MixLimits limits) {
    PageMix present = promising.rows().mix(row);
    int organisation = promising.rows().organisations()[row];
    FeatureVector course = promising.rows().features().get(row);
    return new MixSearch(
            limits,
            mix -> mixes.support(organisation, present, mix).atLeast(AdviceRule.SUPPORT),
            rule::merit)
        .of(
            promising
                .forest()
                .forCourse(course, promising.judges().get(row), EnumSet.copyOf(Feature.PAGE_TYPES)),
            course,
            present,
            () -> false)
        .supported();
  }

  private Optional<Candidate> notVetoed(int row, List<Candidate> promised) {
    CourseMix course = known.course(row);
    int organisation = promising.rows().organisations()[row];
    return promised.stream()
        .filter(
            candidate ->
                !known
                    .evidence(organisation, course, candidate.mix())
                    .opposes(changes.of(candidate.differences(), Origin.SEARCHED).value()))
        .findFirst();
  }

  private List<ShownChange> shown(List<Found> found) {
    List<Found> with = found.stream().filter(f -> f.best().isPresent()).toList();
    List<FeatureVector> unchanged =
        with.stream().map(f -> promising.rows().features().get(f.row())).toList();
    List<FeatureVector> changed =
        with.stream()
            .map(
                f ->
                    promising
                        .rows()
                        .features()
                        .get(f.row())
                        .with(f.best().orElseThrow().mix().percents()))
            .toList();
    double[] before = judge.forest().predictAll(unchanged);
    double[] after = judge.forest().predictAll(changed);
    List<ShownChange> shown = new ArrayList<>();
    for (int i = 0; i < with.size(); i++) {
      int row = with.get(i).row();
      Candidate best = with.get(i).best().orElseThrow();
      int organisation = promising.rows().organisations()[row];
      // The row is not in the other half: its id must not leave out one that is.
      CourseMix course = outside(known.course(row));
      shown.add(
          new ShownChange(
              organisation,
              best.differences().mean(),
              changes.of(best.differences(), Origin.SEARCHED).value(),
              after[i] - before[i],
              unknown.evidence(organisation, course, best.mix()).difference()));
    }
    return shown;
  }

  private static CourseMix outside(CourseMix course) {
    return new CourseMix(
        new CourseScore(
            new dev.keepmeengaged.domain.CourseId("of the other half"),
            course.score().engagementScore(),
            course.score().users()),
        course.lengthHours(),
        course.mix());
  }

  private List<Share> bySize(List<JudgedChange> chosen) {
    List<JudgedChange> bySize =
        chosen.stream()
            .sorted(Comparator.comparingDouble(c -> Math.abs(c.differences().mean())))
            .toList();
    return IntStream.range(0, CLASSES)
        .mapToObj(
            k ->
                held(
                    bySize.subList(k * bySize.size() / CLASSES, (k + 1) * bySize.size() / CLASSES),
                    Origin.CHOSEN))
        .toList();
  }

  private Share held(List<JudgedChange> judged, Origin origin) {
    return Share.sum(
        judged.stream()
            .map(
                change ->
                    Share.of(
                        changes.of(change.differences(), origin).band().holds(change.reproduced())))
            .toList());
  }

  private RangeCoverage ranges() {
    TypicalRanges ranges = calibration.ranges().orElseThrow();
    Map<Integer, Share> byUsers = new TreeMap<>();
    Map<Integer, Share> bySpread = new TreeMap<>();
    Map<Integer, Share> byLevel = new TreeMap<>();
    Share overall = Share.NONE;
    for (int row = 0; row < judge.rows().size(); row++) {
      FeatureVector features = judge.rows().features().get(row);
      double users = features.raw(Feature.USERS);
      double spread = TypicalRanges.spread(promising.forest().treeValues(features));
      double expected = promising.forest().predict(features);
      Band range = ranges.of(users, spread, expected);
      Share holds = Share.of(range.holds(judge.rows().scores()[row]));
      overall = overall.plus(holds);
      byUsers.merge(TypicalRanges.above(TypicalRanges.USERS_EDGES, users), holds, Share::plus);
      bySpread.merge(TypicalRanges.above(ranges.spreadEdges(), spread), holds, Share::plus);
      byLevel.merge(TypicalRanges.above(ranges.levelEdges(), expected), holds, Share::plus);
    }
    return new RangeCoverage(overall, byUsers, bySpread, byLevel);
  }

  /** Each fold of organisations is judged by odds that were set by the others. */
  private List<SaidOdds> pairs() {
    List<Pair> pairs = MatchedPairs.of(promising, random.split());
    int[] organisations = pairs.stream().mapToInt(Pair::organisation).distinct().toArray();
    int[] order = Shuffle.of(organisations.length, random);
    Map<Integer, Integer> foldOf = new TreeMap<>();
    for (int i = 0; i < order.length; i++) {
      foldOf.put(organisations[order[i]], i % FOLDS);
    }
    List<SaidOdds> said = new ArrayList<>();
    for (int fold = 0; fold < FOLDS; fold++) {
      int judged = fold;
      List<Pair> in = pairs.stream().filter(p -> foldOf.get(p.organisation()) == judged).toList();
      List<Pair> others =
          pairs.stream().filter(p -> foldOf.get(p.organisation()) != judged).toList();
      Optional<OutcomeOdds> odds = OddsCalibrator.fit(others);
      if (odds.isPresent()) {
        double[] weights = OddsCalibrator.weights(in);
        for (int i = 0; i < weights.length; i++) {
          Pair pair = in.get(i);
          said.add(
              new SaidOdds(
                  pair.organisation(),
                  odds.get().of100(pair.difference()),
                  pair.favouredHigher(),
                  weights[i]));
        }
      }
    }
    return said;
  }

  /** Somebody who looks at no course: the swap that promises most on average, for everybody. */
  private List<Double> oneSwap() {
    int[] sample = sample(SWAP_COURSES);
    List<Double> best = List.of();
    double bestPromise = Double.NEGATIVE_INFINITY;
    for (Feature from : Feature.PAGE_TYPES) {
      for (Feature to : Feature.PAGE_TYPES) {
        if (from == to
            || MixLimits.DEFAULT.locked().contains(from)
            || MixLimits.DEFAULT.locked().contains(to)) {
          continue;
        }
        List<Double> promised = new ArrayList<>();
        List<Double> reproduced = new ArrayList<>();
        for (int row : sample) {
          PageMix present = promising.rows().mix(row);
          present
              .moving(from, to, SWAP_POINTS)
              .filter(
                  mix ->
                      mixes
                          .support(promising.rows().organisations()[row], present, mix)
                          .atLeast(AdviceRule.SUPPORT))
              .ifPresent(
                  mix -> {
                    FeatureVector unchanged = promising.rows().features().get(row);
                    FeatureVector changed = unchanged.with(mix.percents());
                    promised.add(promising.differences(row, changed).mean());
                    reproduced.add(
                        judge.forest().predict(changed) - judge.forest().predict(unchanged));
                  });
        }
        // Over all courses: a swap that few can make helps few.
        double promise = promised.stream().mapToDouble(d -> d).sum();
        if (promise > bestPromise) {
          bestPromise = promise;
          best = reproduced;
        }
      }
    }
    return best;
  }
}
