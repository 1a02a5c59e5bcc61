package dev.keepmeengaged.studyreport;

import dev.keepmeengaged.study.result.ShapSample;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/** Which rows are drawn: all, or a seeded sample of them where there are too many to see. */
final class DrawnRows {

  /** As many as a chart can show. */
  static final int MOST = 2_000;

  private DrawnRows() {}

  /** The rows to draw, in their order: equal seeds, equal rows. */
  static List<ShapSample.Row> of(List<ShapSample.Row> rows, long seed) {
    if (rows.size() <= MOST) {
      return rows;
    }
    int[] order = IntStream.range(0, rows.size()).toArray();
    SplittableRandom random = new SplittableRandom(seed);
    for (int i = 0; i < MOST; i++) {
      int other = random.nextInt(i, order.length);
      int kept = order[i];
      order[i] = order[other];
      order[other] = kept;
    }
    return IntStream.of(order).limit(MOST).sorted().mapToObj(rows::get).toList();
  }
}
