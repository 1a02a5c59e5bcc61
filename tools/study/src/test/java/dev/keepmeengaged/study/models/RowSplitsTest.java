package dev.keepmeengaged.study.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class RowSplitsTest {

  @Property(tries = 100)
  void of_everyRowIsFittedToOrJudgedBy(
      @ForAll @IntRange(min = 2, max = 300) int rows, @ForAll long seed) {
    for (RowSplit split : RowSplits.of(rows, 3, seed)) {
      assertThat(all(split)).containsExactly(IntStream.range(0, rows).toArray());
      assertThat(split.testRows()).hasSize(Math.max(1, (int) Math.round(rows * 0.2)));
    }
  }

  @Property(tries = 100)
  void folds_everyRowIsJudgedByOnce(
      @ForAll @IntRange(min = 2, max = 60) int rows,
      @ForAll @IntRange(min = 2, max = 7) int folds,
      @ForAll long seed) {
    List<RowSplit> splits = RowSplits.folds(rows, folds, seed);

    assertThat(splits).hasSize(Math.min(rows, folds));
    assertThat(splits.stream().flatMapToInt(s -> Arrays.stream(s.testRows())).sorted())
        .containsExactlyElementsOf(IntStream.range(0, rows).boxed().toList());
    assertThat(splits)
        .allSatisfy(
            split -> {
              assertThat(all(split)).hasSize(rows);
              assertThat(split.testRows().length)
                  .isBetween(rows / splits.size(), rows / splits.size() + 1);
            });
  }

  @Test
  void of_isAMatterOfTheSeed_andFewAreTheFirstOfMany() {
    List<RowSplit> few = RowSplits.of(100, 2, 5);
    List<RowSplit> many = RowSplits.of(100, 4, 5);

    assertThat(many.get(1).testRows()).isEqualTo(few.get(1).testRows());
    assertThat(many.get(0).testRows()).isNotEqualTo(many.get(1).testRows());
    assertThat(RowSplits.of(100, 1, 6).get(0).testRows()).isNotEqualTo(few.get(0).testRows());
  }

  @Test
  void split_picksFromLists() {
    RowSplit split = RowSplits.of(5, 1, 1).get(0);
    List<Integer> numbers = List.of(0, 1, 2, 3, 4);

    assertThat(split.training(numbers)).hasSize(4).doesNotContainAnyElementsOf(split.test(numbers));
    assertThat(split.test(numbers)).hasSize(1);
  }

  @Test
  void of_tooFewRowsOrSplits_isRefused() {
    assertThatThrownBy(() -> RowSplits.of(1, 10, 1)).hasMessageContaining("at least 2 rows");
    assertThatThrownBy(() -> RowSplits.of(9, 0, 1)).hasMessageContaining("at least 1 split");
    assertThatThrownBy(() -> RowSplits.folds(9, 1, 1)).hasMessageContaining("at least 2 folds");
  }

  private static int[] all(RowSplit split) {
    return IntStream.concat(Arrays.stream(split.trainingRows()), Arrays.stream(split.testRows()))
        .sorted()
        .toArray();
  }
}
