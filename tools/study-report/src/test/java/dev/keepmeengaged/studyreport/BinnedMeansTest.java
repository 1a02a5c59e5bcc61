package dev.keepmeengaged.studyreport;

import static org.assertj.core.api.Assertions.assertThat;

import dev.keepmeengaged.studyreport.BinnedMeans.Bin;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class BinnedMeansTest {

  @Test
  void fewValues_haveAPieceEach() {
    List<Bin> bins = BinnedMeans.of(new double[] {1, 0, 1, 0}, new double[] {3, 1, 5, 2});

    assertThat(bins).containsExactly(new Bin(0, 0, 0, 1.5, 2), new Bin(1, 1, 1, 4, 2));
  }

  @Property
  void pieces_haveEveryRowOnceAndDoNotOverlap(
      @ForAll @Size(max = 200) List<@IntRange(min = 0, max = 30) Integer> values) {
    double[] xs = values.stream().mapToDouble(v -> v).toArray();

    List<Bin> bins = BinnedMeans.of(xs, xs);

    assertThat(bins.stream().mapToInt(Bin::rows).sum()).isEqualTo(xs.length);
    for (int i = 1; i < bins.size(); i++) {
      assertThat(bins.get(i).from()).isGreaterThan(bins.get(i - 1).to());
    }
  }
}
