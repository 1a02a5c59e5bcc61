package dev.keepmeengaged.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class RankTest {

  private static CourseScore course(double score, double users) {
    return new CourseScore(new CourseId("1"), score, users);
  }

  @Test
  void equalScores_shareAPlace_andTheNextIsAsMuchFurther() {
    assertThat(Rank.among(List.of(course(40, 9), course(90, 9), course(40, 9), course(10, 9))))
        .containsExactly(
            Optional.of(new Rank(2, 2, 4)),
            Optional.of(new Rank(1, 1, 4)),
            Optional.of(new Rank(2, 2, 4)),
            Optional.of(new Rank(4, 1, 4)));
  }

  @Test
  void aCourseOfFewerThanFive_hasNoPlace_andTakesNone() {
    assertThat(Rank.among(List.of(course(90, 4), course(40, 5))))
        .containsExactly(Optional.empty(), Optional.of(new Rank(1, 1, 1)));
  }

  @Property
  void aPlace_isOneMoreThanThereAreHigherScores(@ForAll List<@IntRange(max = 5) Integer> scores) {
    List<Optional<Rank>> ranks =
        Rank.among(scores.stream().map(score -> course(score, 10)).toList());

    IntStream.range(0, scores.size())
        .forEach(
            i -> {
              int own = scores.get(i);
              assertThat(ranks.get(i))
                  .contains(
                      new Rank(
                          1 + (int) scores.stream().filter(other -> other > own).count(),
                          (int) scores.stream().filter(other -> other == own).count(),
                          scores.size()));
            });
  }
}
