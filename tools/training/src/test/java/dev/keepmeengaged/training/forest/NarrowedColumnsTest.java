package dev.keepmeengaged.training.forest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.keepmeengaged.domain.Feature;
import dev.keepmeengaged.domain.FeatureVector;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class NarrowedColumnsTest {

  private static final int MOST = 65_536;
  private static final int PRICE = Feature.PRICE.ordinal();

  /** As many rows as are asked for, each with its number as its price. */
  private static RankedTable table(int rows) {
    List<FeatureVector> features =
        IntStream.range(0, rows).mapToObj(NarrowedColumnsTest::priced).toList();
    return new RankedTable(features, new double[rows]);
  }

  private static FeatureVector priced(int price) {
    double[] values = new double[Feature.COUNT];
    values[PRICE] = price;
    return FeatureVector.of(values);
  }

  @Test
  void ranks_ofAsManyDifferentValuesAsFit_areThoseAmongTheRowsTaken() {
    RankedTable table = table(MOST + 100);
    int[] rows = IntStream.range(0, MOST).map(i -> MOST + 99 - i).toArray(); // the dearest first
    NarrowedColumns narrowed = new NarrowedColumns(table, MOST);
    narrowed.take(rows, 0, MOST);
    int[] ranks = new int[MOST];

    narrowed.ranks(PRICE, rows, 0, MOST, ranks);

    assertThat(ranks).isEqualTo(IntStream.range(0, MOST).map(i -> MOST - 1 - i).toArray());
    assertThat(narrowed.values(PRICE)[ranks[0]]).isEqualTo(MOST + 99);
    assertThat(narrowed.values(PRICE)[ranks[MOST - 1]]).isEqualTo(100);
  }

  @Test
  void moreRowsThanTheRanksCanTell_areRefused() {
    assertThatThrownBy(() -> new NarrowedColumns(table(2), MOST + 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("65537 rows have ranks of more than 16 bits");
  }
}
