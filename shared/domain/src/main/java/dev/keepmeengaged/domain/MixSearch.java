package dev.keepmeengaged.domain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;

/**
 * Searches page mixes that a forest favours over the present one: every single move of several
 * sizes, then moves on top of the best of those (a beam search). Deterministic: the same question
 * has the same answer unless time runs out.
 *
 * @param limits the limits of the mixes
 * @param supported whether a mix is well enough supported to be advised; asked once for each mix
 * @param merit of a change, the higher the better: a lower bound, since chance flatters the best of
 *     many means
 * @param steps the sizes of a move, in whole percents; between page types with a range also the
 *     smallest and the largest that lead into it, so that a search reaches a narrow range too
 */
public record MixSearch(
    MixLimits limits,
    Predicate<PageMix> supported,
    ToDoubleFunction<TreeDifferences> merit,
    List<Integer> steps) {

  /** The default sizes of a move. */
  public static final List<Integer> STEPS = List.of(5, 10, 15, 20, 30, 40, 50);

  /** The number of best mixes from which the next round starts. */
  private static final int BEAM = 8;

  public MixSearch {
    steps = List.copyOf(steps);
  }

  /** A search by small steps and large ones. */
  public MixSearch(
      MixLimits limits, Predicate<PageMix> supported, ToDoubleFunction<TreeDifferences> merit) {
    this(limits, supported, merit, STEPS);
  }

  /**
   * A mix that was tried.
   *
   * @param moves that lead to it, at least one
   * @param differences of the trees, between this mix and the present one
   */
  public record Candidate(
      List<MixMove> moves, PageMix mix, TreeDifferences differences, double merit) {

    public Candidate {
      moves = List.copyOf(moves);
    }

    /** Points of the mix that are moved, in percent. */
    public int points() {
      return moves.stream().mapToInt(MixMove::points).sum();
    }
  }

  /**
   * The result of a search.
   *
   * @param supported the mixes that are well enough supported, best first
   * @param mixes number of mixes tried, supported or not
   * @param complete whether the search ended before its time ran out
   */
  public record Result(List<Candidate> supported, int mixes, boolean complete) {

    public Result {
      supported = List.copyOf(supported);
    }
  }

  /**
   * Searches for a course. Its figures of a mix are bit for bit those of a what-if: the course
   * itself is predicted with its recorded shares, mixes with tenths of a percent.
   *
   * @param trees that predict for the course; every page type may change
   * @param course complete: no value missing
   * @param present its page mix
   * @param timeIsUp asked now and then; once true, the search returns what it has found
   */
  public Result of(
      CourseForest trees, FeatureVector course, PageMix present, BooleanSupplier timeIsUp) {
    return new Run(trees, course, present, timeIsUp).result();
  }

  /** Best first; of equally good ones that which moves less, then the order of the search. */
  private static final Comparator<Candidate> BEST_FIRST =
      Comparator.comparingDouble(Candidate::merit)
          .reversed()
          .thenComparingInt(Candidate::points)
          .thenComparingInt(candidate -> candidate.moves().size());

  private final class Run {

    private final CourseForest trees;
    private final FeatureVector course;
    private final PageMix present;
    private final BooleanSupplier timeIsUp;
    private final float[] unchanged;
    private final Set<PageMix> seen = new HashSet<>();
    private final List<Candidate> found = new ArrayList<>();
    private int tried;

    private Run(
        CourseForest trees, FeatureVector course, PageMix present, BooleanSupplier timeIsUp) {
      this.trees = trees;
      this.course = course;
      this.present = present;
      this.timeIsUp = timeIsUp;
      this.unchanged = trees.treeValues(course);
      seen.add(present);
    }

    private Result result() {
      boolean complete = true;
      List<Candidate> round = movedFrom(Optional.empty());
      for (int moves = 2; moves <= limits.maxMoves() && !round.isEmpty(); moves++) {
        List<Candidate> next = new ArrayList<>();
        for (Candidate best : round.stream().sorted(BEST_FIRST).limit(BEAM).toList()) {
          if (timeIsUp.getAsBoolean()) {
            complete = false;
            break;
          }
          next.addAll(movedFrom(Optional.of(best)));
        }
        round = next;
      }
      return new Result(found.stream().sorted(BEST_FIRST).toList(), tried, complete);
    }

    private List<Candidate> movedFrom(Optional<Candidate> start) {
      List<Candidate> reached = new ArrayList<>();
      List<MixMove> before = start.map(Candidate::moves).orElse(List.of());
      PageMix mix = start.map(Candidate::mix).orElse(present);
      for (Feature from : Feature.PAGE_TYPES) {
        for (Feature to : Feature.PAGE_TYPES) {
          if (from != to && goesWith(before, from, to)) {
            for (int points : steps(mix, from, to)) {
              mix.moving(from, to, points)
                  .filter(moved -> limits.allow(present, moved) && seen.add(moved))
                  .flatMap(moved -> tried(before, new MixMove(from, to, points), moved))
                  .ifPresent(reached::add);
            }
          }
        }
      }
      return reached;
    }

    private SortedSet<Integer> steps(PageMix mix, Feature from, Feature to) {
      SortedSet<Integer> points = new TreeSet<>(steps);
      limits
          .withinRanges(mix, from, to)
          .ifPresent(inside -> points.addAll(List.of(inside.fewest(), inside.most())));
      return points;
    }

    /** No move takes what another one gave, and none repeats another's pair of types. */
    private boolean goesWith(List<MixMove> before, Feature from, Feature to) {
      return before.stream()
          .noneMatch(
              move ->
                  move.to() == from
                      || move.from() == to
                      || (move.from() == from && move.to() == to));
    }

    /** Empty for a mix that cannot be advised and that no further move may start from. */
    private Optional<Candidate> tried(List<MixMove> before, MixMove last, PageMix mix) {
      tried++;
      boolean advisable = supported.test(mix);
      if (!advisable && before.size() + 1 == limits.maxMoves()) {
        return Optional.empty();
      }
      TreeDifferences differences =
          TreeDifferences.of(unchanged, trees.treeValues(course.with(mix.percents())));
      List<MixMove> moves = new ArrayList<>(before);
      moves.add(last);
      Candidate candidate =
          new Candidate(moves, mix, differences, merit.applyAsDouble(differences));
      if (advisable) {
        found.add(candidate);
      }
      return Optional.of(candidate);
    }
  }
}
