package dev.keepmeengaged.study.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.keepmeengaged.artifacts.ByCompany.GroupedBy;
import dev.keepmeengaged.data.CourseRow;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class CompanyGroupsTest {

  @Property(tries = 100)
  void folds_neverSplitACompany_andJudgeByEveryRowOnce(
      @ForAll @IntRange(min = 2, max = 30) int companies,
      @ForAll @IntRange(min = 2, max = 6) int folds,
      @ForAll boolean ids,
      @ForAll long seed) {
    CompanyGroups groups = CompanyGroups.of(SyntheticCompanies.of(200, companies, ids, seed));
    List<RowSplit> splits = groups.folds(folds, seed);

    for (RowSplit split : splits) {
      List<Integer> test = Arrays.stream(split.testRows()).boxed().toList();
      for (List<Integer> group : groups.groups()) {
        assertThat(test.containsAll(group) || group.stream().noneMatch(test::contains)).isTrue();
      }
      assertThat(groups.judgedBy(split)).isPositive();
    }
    assertThat(splits.stream().flatMapToInt(s -> Arrays.stream(s.testRows())).sorted())
        .containsExactlyElementsOf(IntStream.range(0, 200).boxed().toList());
    assertThat(splits.stream().mapToInt(groups::judgedBy).sum()).isEqualTo(groups.groups().size());
  }

  @Test
  void folds_holdAboutEquallyManyRows() {
    // Sizes 5, 4, 3, 3, 2, 1: the largest first gives 5 + 3 + 1 and 4 + 3 + 2.
    List<List<Integer>> groups = new ArrayList<>();
    int next = 0;
    for (int size : new int[] {3, 5, 1, 4, 2, 3}) {
      groups.add(IntStream.range(next, next + size).boxed().toList());
      next += size;
    }

    List<RowSplit> folds = new CompanyGroups(GroupedBy.COMPANY, groups).folds(2, 1);

    assertThat(folds).extracting(fold -> fold.testRows().length).containsExactly(9, 9);
  }

  @Test
  void folds_areAMatterOfTheSeed() {
    CompanyGroups groups = CompanyGroups.of(SyntheticCompanies.of(300, 25, true, 1));
    CompanyGroups equal = CompanyGroups.of(SyntheticCompanies.of(300, 25, true, 1));

    assertThat(groups.folds(5, 1).get(0).testRows())
        .isEqualTo(equal.folds(5, 1).get(0).testRows())
        .isNotEqualTo(groups.folds(5, 2).get(0).testRows());
  }

  @Test
  void of_rowsWithIds_areHeldTogetherByCompany_otherwiseByProfile() {
    List<CourseRow> withIds = SyntheticCompanies.of(100, 6, true, 2);
    List<CourseRow> oneWithout = new ArrayList<>(withIds);
    CourseRow first = withIds.get(0);
    oneWithout.set(0, new CourseRow(Optional.empty(), first.engagementScore(), first.features()));

    assertThat(CompanyGroups.of(withIds).by()).isEqualTo(GroupedBy.COMPANY);
    assertThat(CompanyGroups.of(withIds).groups()).hasSize(6);
    assertThat(CompanyGroups.of(oneWithout).by()).isEqualTo(GroupedBy.PROFILE);
    assertThat(CompanyGroups.of(oneWithout).groups()).hasSize(6);
  }

  @Test
  void folds_ofOneCompany_areRefused() {
    CompanyGroups ids = CompanyGroups.of(SyntheticCompanies.of(50, 1, true, 3));
    CompanyGroups profiles = CompanyGroups.of(SyntheticCompanies.of(50, 1, false, 3));

    assertThatThrownBy(() -> ids.folds(5, 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "whole companies can be held out only where there are at least 2; the rows in the"
                + " model's scope have 1 (told apart by company id)");
    assertThatThrownBy(() -> profiles.folds(5, 1)).hasMessageContaining("four company features");
  }
}
