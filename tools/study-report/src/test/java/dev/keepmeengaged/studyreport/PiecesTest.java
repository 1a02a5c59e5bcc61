package dev.keepmeengaged.studyreport;

import static org.assertj.core.api.Assertions.assertThat;

import dev.keepmeengaged.studyreport.Pieces.Piece;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class PiecesTest {

  @Test
  void fewValues_haveAPieceEach() {
    List<Piece> pieces = Pieces.of(new double[] {1, 0, 1, 0}, new double[] {3, 1, 5, 2});

    assertThat(pieces).containsExactly(new Piece(0, 0, 0, 1.5, 2), new Piece(1, 1, 1, 4, 2));
  }

  @Property
  void pieces_haveEveryRowOnceAndDoNotOverlap(
      @ForAll @Size(max = 200) List<@IntRange(min = 0, max = 30) Integer> values) {
    double[] xs = values.stream().mapToDouble(v -> v).toArray();

    List<Piece> pieces = Pieces.of(xs, xs);

    assertThat(pieces.stream().mapToInt(Piece::rows).sum()).isEqualTo(xs.length);
    for (int i = 1; i < pieces.size(); i++) {
      assertThat(pieces.get(i).from()).isGreaterThan(pieces.get(i - 1).to());
    }
  }
}
