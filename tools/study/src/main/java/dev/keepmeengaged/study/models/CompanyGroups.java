package dev.keepmeengaged.study.models;

import dev.keepmeengaged.artifacts.ByCompany.GroupedBy;
import dev.keepmeengaged.data.CourseRow;
import dev.keepmeengaged.domain.Profile;
import dev.keepmeengaged.training.calibration.Shuffle;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * Rows grouped by company: by its id if every row has one, else by {@link Profile}.
 *
 * @param by id or profile
 * @param groups row numbers of each group; groups in the order of their first row
 */
public record CompanyGroups(GroupedBy by, List<List<Integer>> groups) {

  public CompanyGroups {
    groups = groups.stream().map(List::copyOf).toList();
  }

  /** The groups of these rows. */
  public static CompanyGroups of(List<CourseRow> rows) {
    boolean ids = rows.stream().allMatch(row -> row.key().isPresent());
    Map<Object, List<Integer>> groups = new LinkedHashMap<>();
    for (int i = 0; i < rows.size(); i++) {
      CourseRow row = rows.get(i);
      Object group = ids ? row.key().orElseThrow().company() : Profile.of(row.features());
      groups.computeIfAbsent(group, g -> new ArrayList<>()).add(i);
    }
    return new CompanyGroups(
        ids ? GroupedBy.COMPANY : GroupedBy.PROFILE, List.copyOf(groups.values()));
  }

  /** Rows in the largest group; 0 without rows. */
  public int largest() {
    return groups.stream().mapToInt(Collection::size).max().orElse(0);
  }

  /**
   * Folds of whole groups with about equal numbers of rows. From the largest on, each group goes to
   * the fold with the fewest rows; groups of equal size come in random order.
   *
   * @param folds number of folds, at least 2; the number of groups if that is smaller
   * @throws IllegalArgumentException if there is only one group
   */
  public List<RowSplit> folds(int folds, long seed) {
    RowSplits.checkFolds(folds);
    if (groups.size() < 2) {
      throw new IllegalArgumentException(
          "whole companies can be held out only where there are at least 2; the rows in the model's"
              + String.format(
                  Locale.ROOT,
                  " scope have %d (told apart by %s)",
                  groups.size(),
                  by == GroupedBy.COMPANY ? "company id" : "the four company features"));
    }
    int[] order = Shuffle.of(groups.size(), new SplittableRandom(seed));
    List<List<Integer>> bySize =
        IntStream.of(order)
            .mapToObj(groups::get)
            .sorted(Comparator.comparingInt((List<Integer> group) -> group.size()).reversed())
            .toList();
    List<BitSet> held = new ArrayList<>();
    for (int fold = 0; fold < Math.min(folds, groups.size()); fold++) {
      held.add(new BitSet());
    }
    for (List<Integer> group : bySize) {
      BitSet smallest =
          held.stream().min(Comparator.comparingInt(BitSet::cardinality)).orElseThrow();
      group.forEach(smallest::set);
    }
    int rows = groups.stream().mapToInt(Collection::size).sum();
    return held.stream().map(test -> RowSplit.judgingBy(test, rows)).toList();
  }

  /** The number of groups with test rows of a split. */
  int judgedBy(RowSplit split) {
    BitSet test = new BitSet();
    IntStream.of(split.testRows()).forEach(test::set);
    return (int) groups.stream().filter(group -> group.stream().anyMatch(test::get)).count();
  }
}
