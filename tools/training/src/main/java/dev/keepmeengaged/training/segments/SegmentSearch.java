package dev.keepmeengaged.training.segments;

import dev.keepmeengaged.domain.CompanySegments;
import dev.keepmeengaged.domain.Course;
import dev.keepmeengaged.domain.Feature;
import dev.keepmeengaged.domain.FeatureSubject;
import dev.keepmeengaged.domain.Segment;
import dev.keepmeengaged.domain.Segment.Bound;
import dev.keepmeengaged.domain.Segment.Condition;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * Finds segments: all groups that a tree with one or two splits can make of a company's courses, by
 * what a developer or the company sets, are held against the other courses. A course whose value is
 * not known is in no group by it.
 *
 * <p>A group's distance is that of its ranks by score from chance (the Mann-Whitney statistic as a
 * z). Since many groups are looked at, a group counts only where the most distant of all groups is
 * as distant in at most one of twenty tables whose scores are dealt out by chance (Westfall and
 * Young, Resampling-Based Multiple Testing, 1993). Groups of one split and of two are tested apart:
 * four fifths of that for the few of one, so that many pairs do not hide a plain group.
 */
public final class SegmentSearch {

  /** With fewer, a median is that of a few courses. */
  static final int FEWEST_IN_A_GROUP = 10;

  private static final double CHANCE = 0.05;
  private static final double OF_ONE_SPLIT = 0.8;
  private static final int SHUFFLES = 999;

  /**
   * What differs between the courses of a company and is no result of their scores; the price
   * stands for the discount, too. Of two features that make the same group the first names it:
   * those that every course has come first.
   */
  private static final List<Feature> FEATURES =
      Arrays.stream(Feature.values())
          .filter(feature -> feature.subject() != FeatureSubject.COMPANY && !feature.mayBeResult())
          .filter(feature -> feature != Feature.DISCOUNT)
          .sorted(Comparator.comparing(Feature::neverNone).reversed())
          .toList();

  private final List<Course> courses;
  private final double[] ranks;
  private final double variance;

  private SegmentSearch(List<Course> courses) {
    this.courses = courses;
    double[] scores = courses.stream().mapToDouble(Course::engagementScore).toArray();
    this.ranks = ranks(scores);
    double mean = (ranks.length + 1) / 2.0;
    this.variance =
        Arrays.stream(ranks).map(r -> (r - mean) * (r - mean)).sum() / (ranks.length - 1);
  }

  /**
   * A group of courses.
   *
   * @param members indices of its courses
   */
  private record Group(List<Condition> conditions, BitSet members, int size) {

    /** The sum of its courses' ranks: a loop, since thousands of tables of them are dealt out. */
    double sum(double[] ranks) {
      double sum = 0;
      for (int i = members.nextSetBit(0); i >= 0; i = members.nextSetBit(i + 1)) {
        sum += ranks[i];
      }
      return sum;
    }
  }

  /** A group with how distant its ranks are, and how often chance makes one as distant. */
  private record Tested(Group group, double distance, double chance) {}

  /**
   * The segments of a company, the most certain first; none where it has too few courses with
   * enough learners, or nothing differs by more than chance.
   *
   * @param all the company's courses
   */
  public static List<Segment> of(List<Course> all) {
    List<Course> enough = all.stream().filter(course -> !course.score().smallSample()).toList();
    return enough.size() < CompanySegments.FEWEST_COURSES
        ? List.of()
        : new SegmentSearch(enough).segments();
  }

  private List<Segment> segments() {
    if (variance == 0) {
      return List.of();
    }
    List<Group> singles = singles();
    List<Tested> found = new ArrayList<>(tested(singles, OF_ONE_SPLIT));
    found.addAll(tested(pairs(singles), 1 - OF_ONE_SPLIT));
    found.sort(
        Comparator.comparingDouble(Tested::chance)
            .thenComparing(t -> -Math.abs(t.distance()))
            .thenComparing(t -> t.group().conditions().size()));
    List<Tested> kept = new ArrayList<>();
    for (Tested candidate : found) {
      if (kept.size() < CompanySegments.MOST_SEGMENTS
          && kept.stream().noneMatch(k -> alike(k, candidate))) {
        kept.add(candidate);
      }
    }
    return kept.stream().map(this::segment).toList();
  }

  /**
   * Most of the smaller group is in the other, or they are the two sides of one split: no course is
   * on neither but those that it is not known of.
   */
  private boolean alike(Tested one, Tested other) {
    BitSet both = (BitSet) one.group().members().clone();
    both.and(other.group().members());
    int smaller = Math.min(one.group().size(), other.group().size());
    return 2 * both.cardinality() > smaller
        || IntStream.range(0, courses.size())
            .filter(i -> !one.group().members().get(i) && !other.group().members().get(i))
            .noneMatch(i -> known(i, one) && known(i, other));
  }

  private boolean known(int course, Tested by) {
    return by.group().conditions().stream()
        .noneMatch(condition -> Double.isNaN(value(courses.get(course), condition.feature())));
  }

  private List<Group> singles() {
    List<Group> groups = new ArrayList<>();
    for (Feature feature : FEATURES) {
      double[] some =
          courses.stream()
              .mapToDouble(course -> value(course, feature))
              .filter(value -> value > 0)
              .sorted()
              .toArray();
      List<Condition> conditions = new ArrayList<>();
      if (!feature.neverNone()) {
        conditions.add(new Condition(feature, Bound.NONE, 0));
        conditions.add(new Condition(feature, Bound.SOME, 0));
      }
      if (some.length > 0 && !feature.yesNo()) {
        double middle = rounded(some[some.length / 2]);
        conditions.add(new Condition(feature, Bound.BELOW, middle));
        conditions.add(new Condition(feature, Bound.AT_LEAST, middle));
      }
      conditions.forEach(condition -> add(List.of(condition), groups));
    }
    return groups;
  }

  /** To two significant digits, as people say it. */
  private static double rounded(double value) {
    return new BigDecimal(value).round(new MathContext(2, RoundingMode.HALF_EVEN)).doubleValue();
  }

  private List<Group> pairs(List<Group> singles) {
    List<Group> groups = new ArrayList<>();
    for (int i = 0; i < singles.size(); i++) {
      for (int j = i + 1; j < singles.size(); j++) {
        Condition one = singles.get(i).conditions().get(0);
        Condition other = singles.get(j).conditions().get(0);
        if (one.feature() != other.feature()) {
          add(List.of(one, other), groups);
        }
      }
    }
    return groups;
  }

  /** Groups that have the same courses as one before add nothing but tests. */
  private void add(List<Condition> conditions, List<Group> groups) {
    BitSet members = new BitSet();
    for (int i = 0; i < courses.size(); i++) {
      Course course = courses.get(i);
      if (conditions.stream().allMatch(c -> c.holds(value(course, c.feature())))) {
        members.set(i);
      }
    }
    int size = members.cardinality();
    if (size >= FEWEST_IN_A_GROUP
        && courses.size() - size >= FEWEST_IN_A_GROUP
        && groups.stream().noneMatch(group -> group.members().equals(members))) {
      groups.add(new Group(conditions, members, size));
    }
  }

  /** NaN where it is not known: no condition holds of that. */
  private static double value(Course course, Feature feature) {
    double value = course.features().raw(feature);
    return value == 0 && feature.neverNone() ? Double.NaN : value;
  }

  /**
   * The groups that differ by more than chance.
   *
   * @param part of the probability that chance may make a group of any kind
   */
  private List<Tested> tested(List<Group> groups, double part) {
    if (groups.isEmpty()) {
      return List.of();
    }
    double[] largest = new double[SHUFFLES];
    SplittableRandom random = new SplittableRandom(courses.size());
    double[] shuffled = ranks.clone();
    for (int i = 0; i < SHUFFLES; i++) {
      for (int k = shuffled.length - 1; k > 0; k--) {
        int other = random.nextInt(k + 1);
        double swapped = shuffled[k];
        shuffled[k] = shuffled[other];
        shuffled[other] = swapped;
      }
      for (Group group : groups) {
        largest[i] = Math.max(largest[i], Math.abs(distance(group, shuffled)));
      }
    }
    return groups.stream()
        .map(group -> tested(group, largest, part))
        .filter(tested -> tested.chance() <= CHANCE)
        .toList();
  }

  private Tested tested(Group group, double[] largest, double part) {
    double distance = distance(group, ranks);
    long asLarge = DoubleStream.of(largest).filter(l -> l >= Math.abs(distance)).count();
    return new Tested(group, distance, Math.min(1, (asLarge + 1.0) / (SHUFFLES + 1) / part));
  }

  /** The sum of a group's ranks, in standard deviations from what chance would make it. */
  private double distance(Group group, double[] of) {
    double sum = group.sum(of);
    int n = of.length;
    double expected = group.size() * (n + 1) / 2.0;
    return (sum - expected) / Math.sqrt(variance * group.size() * (n - group.size()) / n);
  }

  private static double[] ranks(double[] scores) {
    Integer[] order = IntStream.range(0, scores.length).boxed().toArray(Integer[]::new);
    Arrays.sort(order, Comparator.comparingDouble(i -> scores[i]));
    double[] ranks = new double[scores.length];
    for (int from = 0; from < order.length; ) {
      int to = from;
      while (to < order.length && scores[order[to]] == scores[order[from]]) {
        to++;
      }
      for (int i = from; i < to; i++) {
        ranks[order[i]] = (from + 1 + to) / 2.0;
      }
      from = to;
    }
    return ranks;
  }

  private Segment segment(Tested tested) {
    BitSet members = tested.group().members();
    double median = median(members);
    BitSet others = (BitSet) members.clone();
    others.flip(0, courses.size());
    return new Segment(
        tested.group().conditions(),
        tested.group().size(),
        others.cardinality(),
        median,
        median - median(others),
        tested.chance());
  }

  private double median(BitSet members) {
    double[] sorted =
        members.stream().mapToDouble(i -> courses.get(i).engagementScore()).sorted().toArray();
    int middle = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
  }
}
