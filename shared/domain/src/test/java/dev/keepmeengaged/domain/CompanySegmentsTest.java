package dev.keepmeengaged.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.keepmeengaged.domain.RoomToImprove.Counts;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CompanySegmentsTest {

  @Test
  void aCompanyWithoutSegments_getsTheReason() {
    assertThat(none(29).noneBecause())
        .hasValueSatisfying(
            reason -> {
              assertThat(reason.code()).isEqualTo("too-few-courses");
              assertThat(reason.message())
                  .isEqualTo(
                      "Groups are looked for among 30 courses with 10 learners or more; the number"
                          + " of yours is 29.");
            });
    assertThat(none(30).noneBecause())
        .hasValueSatisfying(reason -> assertThat(reason.code()).isEqualTo("nothing-differs"));
    assertThat(SampleSegments.HERON.noneBecause()).isEmpty();
  }

  @Test
  void segmentsOfTooFewCourses_cannotBe() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                new CompanySegments(
                    29, SampleSegments.HERON.segments(), SampleSegments.HERON.room()));
  }

  @Test
  void roomToImprove_hasTheBestOfThoseThatItCounts_andCountsThatFall() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new RoomToImprove(true, new Counts(9, 9, 9, 9, 9, 9), List.of()));
    assertThatIllegalArgumentException().isThrownBy(() -> new Counts(9, 8, 8, 7, 6, 7));
    assertThatIllegalArgumentException().isThrownBy(() -> new Counts(9, 6, 7, 6, 6, 6));
    assertThat(new RoomToImprove(true, new Counts(9, 8, 8, 7, 6, 0), List.of()).noneBecause())
        .map(Sentence::code)
        .isEqualTo(Optional.of("own-courses-say-otherwise"));
  }

  private static CompanySegments none(int enoughLearners) {
    return new CompanySegments(
        enoughLearners,
        List.of(),
        new RoomToImprove(true, new Counts(60, 0, 0, 0, 0, 0), List.of()));
  }
}
