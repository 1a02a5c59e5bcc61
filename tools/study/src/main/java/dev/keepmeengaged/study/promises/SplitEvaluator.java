package dev.keepmeengaged.study.promises;

import dev.keepmeengaged.domain.AdviceRule;
import dev.keepmeengaged.domain.Calibration;
import dev.keepmeengaged.domain.ChangeCalibration;
import dev.keepmeengaged.domain.ChangeCalibration.Origin;
import dev.keepmeengaged.domain.CourseId;
import dev.keepmeengaged.domain.CourseMix;
import dev.keepmeengaged.domain.CourseScore;
import dev.keepmeengaged.domain.Feature;
import dev.keepmeengaged.domain.FeatureVector;
import dev.keepmeengaged.domain.MixLimits;
import dev.keepmeengaged.domain.MixSearch;
import dev.keepmeengaged.domain.MixSearch.Candidate;
import dev.keepmeengaged.domain.PageMix;
import dev.keepmeengaged.domain.TypicalRanges;
import dev.keepmeengaged.study.promises.SplitEvaluation.RangeCoverage;
import dev.keepmeengaged.study.promises.SplitEvaluation.SaidOdds;
import dev.keepmeengaged.support.ParallelTasks;
import dev.keepmeengaged.training.calibration.Calibrator;
import dev.keepmeengaged.training.calibration.ForestGrower;
import dev.keepmeengaged.training.calibration.GrownForest;
import dev.keepmeengaged.training.calibration.JudgedChange;
import dev.keepmeengaged.training.calibration.JudgedChanges;
import dev.keepmeengaged.training.calibration.JudgedChanges.OtherChange;
import dev.keepmeengaged.training.calibration.OrganisationMixes;
import dev.keepmeengaged.training.calibration.Rows;
import dev.keepmeengaged.training.calibration.Shuffle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Evaluates advice on one split. A forest of one part of the rows is calibrated and gives advice; a
 * forest of the other part and the scores of that part judge the advice.
 */
final class SplitEvaluator {

  private static final int COURSES = 2_000;

  /** The most courses to try the baseline's swap on: a part of the sampled courses. */
  static final int SWAP_COURSES = 500;

  private static final int CLASSES = 5;
  private static final MixLimits UNLOCKED =
      new MixLimits(EnumSet.noneOf(Feature.class), Map.of(), MixLimits.MOST_MOVES);

  private final int threads;
  private final SplittableRandom random;
  private final GrownForest promising;
  private final GrownForest judge;
  private final TypicalRanges ranges;
  private final ChangeCalibration changes;
  private final Optional<ChangeCalibration> otherChanges;
  private final AdviceRule rule;
  private final OrganisationMixes mixes;
  private final OrganisationCourses known;
  private final OrganisationCourses unknown;

  private SplitEvaluator(
      int threads,
      SplittableRandom random,
      GrownForest promising,
      GrownForest judge,
      TypicalRanges ranges,
      ChangeCalibration changes,
      Optional<ChangeCalibration> otherChanges) {
    this.threads = threads;
    this.random = random;
    this.promising = promising;
    this.judge = judge;
    this.ranges = ranges;
    this.changes = changes;
    this.otherChanges = otherChanges;
    this.rule = new AdviceRule(changes);
    this.mixes = OrganisationMixes.of(promising.rows());
    this.known = new OrganisationCourses(promising.rows());
    this.unknown = new OrganisationCourses(judge.rows());
  }

  /**
   * Evaluates a split.
   *
   * @param part share of the rows in each of the two parts, above 0 to one half
   * @return empty if the forest cannot be calibrated: it sees no difference between mixes, or too
   *     few rows have out-of-bag trees
   */
  static Optional<SplitEvaluation> evaluate(
      Rows rows, ForestGrower grower, double part, long seed, int threads) {
    SplittableRandom random = new SplittableRandom(seed);
    int[] order = Shuffle.of(rows.size(), random);
    int size = (int) (part * order.length);
    Rows one = rows.at(Arrays.copyOf(order, size));
    Rows other = rows.at(Arrays.copyOfRange(order, order.length - size, order.length));
    GrownForest promising = grower.grow(one, random.nextLong());
    GrownForest judge = grower.grow(other, random.nextLong());
    Calibration calibration =
        new Calibrator(grower, threads).calibrate(promising, random.nextLong());
    return calibration
        .mixChange()
        .flatMap(
            changes ->
                calibration
                    .ranges()
                    .map(
                        ranges ->
                            new SplitEvaluator(
                                threads,
                                random,
                                promising,
                                judge,
                                ranges,
                                changes,
                                calibration.otherChange())))
        .map(SplitEvaluator::judge);
  }

  /**
   * The advice for one course.
   *
   * @param best the shown change
   * @param move whether the course has a move of enough support
   * @param unlocked whether a change is shown with graded assessments unlocked
   * @param withoutVeto whether one is shown if the organisation's own courses had no veto
   */
  private record Found(
      int row, Optional<Candidate> best, boolean move, boolean unlocked, boolean withoutVeto) {}

  private SplitEvaluation judge() {
    List<Found> found = search(sample(COURSES));
    List<ShownChange> shown = shown(found);
    List<JudgedChange> chosen =
        new JudgedChanges(promising, judge.forest(), threads).chosen(COURSES, random.split());
    List<JudgedChange> searched =
        new JudgedChanges(promising, judge.forest(), threads)
            .searched(COURSES / 2, random.split(), rule::merit);
    List<SaidOdds> pairs = CrossFitting.said(promising, random);
    List<Double> oneSwap =
        new BaselineAdvice(promising, judge.forest(), mixes).reproduced(sample(SWAP_COURSES));
    List<OtherChange> other =
        new JudgedChanges(promising, judge.forest(), threads).other(COURSES, random.split());
    List<Found> withMove = found.stream().filter(Found::move).toList();
    return new SplitEvaluation(
        shown,
        Share.sum(found.stream().map(f -> Share.of(f.move())).toList()),
        Share.sum(withMove.stream().map(f -> Share.of(f.best().isPresent())).toList()),
        Share.sum(withMove.stream().map(f -> Share.of(f.unlocked())).toList()),
        Share.sum(withMove.stream().map(f -> Share.of(f.withoutVeto())).toList()),
        bySize(chosen, changes),
        held(searched, changes, Origin.SEARCHED),
        otherChanges.map(calibration -> bySize(judged(other), calibration)).orElse(List.of()),
        otherChanges.map(calibration -> byFeature(other, calibration)).orElse(Map.of()),
        ranges(),
        pairs,
        oneSwap);
  }

  /** A random sample of courses with enough learners. */
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
    return ParallelTasks.all(searches, threads);
  }

  private Found search(int row) {
    List<Candidate> supported = supported(row, MixLimits.DEFAULT);
    List<Candidate> promised = promised(supported);
    return new Found(
        row,
        notVetoed(row, promised),
        !supported.isEmpty(),
        notVetoed(row, promised(supported(row, UNLOCKED))).isPresent(),
        !promised.isEmpty());
  }

  private List<Candidate> promised(List<Candidate> supported) {
    return supported.stream().filter(c -> rule.promises(c.differences())).toList();
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
            new CourseId("of the other half"),
            course.score().engagementScore(),
            course.score().users()),
        course.lengthHours(),
        course.mix());
  }

  private static List<Share> bySize(List<JudgedChange> chosen, ChangeCalibration calibration) {
    List<JudgedChange> bySize =
        chosen.stream()
            .sorted(Comparator.comparingDouble(c -> Math.abs(c.differences().mean())))
            .toList();
    return IntStream.range(0, CLASSES)
        .mapToObj(
            k ->
                held(
                    bySize.subList(k * bySize.size() / CLASSES, (k + 1) * bySize.size() / CLASSES),
                    calibration,
                    Origin.CHOSEN))
        .toList();
  }

  private static List<JudgedChange> judged(List<OtherChange> changes) {
    return changes.stream().map(OtherChange::judged).toList();
  }

  private static Map<Feature, Share> byFeature(
      List<OtherChange> changes, ChangeCalibration calibration) {
    return changes.stream()
        .collect(
            Collectors.groupingBy(
                OtherChange::set,
                () -> new EnumMap<>(Feature.class),
                Collectors.collectingAndThen(
                    Collectors.toList(),
                    ofOne -> held(judged(ofOne), calibration, Origin.CHOSEN))));
  }

  private static Share held(
      List<JudgedChange> judged, ChangeCalibration calibration, Origin origin) {
    return Share.sum(
        judged.stream()
            .map(
                change ->
                    Share.of(
                        calibration
                            .of(change.differences(), origin)
                            .band()
                            .holds(change.reproduced())))
            .toList());
  }

  private RangeCoverage ranges() {
    Share overall = Share.NONE;
    List<Share> byUsers = none(TypicalRanges.USERS_EDGES);
    List<Share> bySpread = none(ranges.spreadEdges());
    List<Share> byLevel = none(ranges.levelEdges());
    for (int row = 0; row < judge.rows().size(); row++) {
      FeatureVector features = judge.rows().features().get(row);
      double users = features.raw(Feature.USERS);
      double spread = TypicalRanges.spread(promising.forest().treeValues(features));
      double expected = promising.forest().predict(features);
      Share holds = Share.of(ranges.of(users, spread, expected).holds(judge.rows().scores()[row]));
      overall = overall.plus(holds);
      count(holds, byUsers, TypicalRanges.above(TypicalRanges.USERS_EDGES, users));
      count(holds, bySpread, TypicalRanges.above(ranges.spreadEdges(), spread));
      count(holds, byLevel, TypicalRanges.above(ranges.levelEdges(), expected));
    }
    return new RangeCoverage(overall, byUsers, bySpread, byLevel);
  }

  private static List<Share> none(List<Double> edges) {
    return new ArrayList<>(Collections.nCopies(edges.size() + 1, Share.NONE));
  }

  private static void count(Share holds, List<Share> classes, int number) {
    classes.set(number, classes.get(number).plus(holds));
  }
}
