package dev.keepmeengaged.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class DeadlineTest {

  private static final Deadline SOON = Deadline.in(Duration.ofSeconds(1));
  private static final Deadline LATER = Deadline.in(Duration.ofSeconds(5));

  @Test
  void current_isThatOfTheWorkUnderWay() {
    assertThat(SOON.<Deadline>during(Deadline::current)).isEqualTo(SOON);
    assertThat(SOON.<Deadline>during(() -> LATER.during(Deadline::current))).isEqualTo(LATER);
  }

  @Test
  void current_afterTheWork_isTheOneBefore_evenWhenItFailed() {
    Deadline after =
        LATER.during(
            () -> {
              assertThatIllegalStateException()
                  .isThrownBy(
                      () ->
                          SOON.during(
                              () -> {
                                throw new IllegalStateException();
                              }));
              return Deadline.current();
            });

    assertThat(after).isEqualTo(LATER);
  }

  @Test
  void current_withoutWork_isTheLongest() {
    assertThat(Deadline.current().left())
        .isBetween(Deadline.LONGEST.minusSeconds(1), Deadline.LONGEST);
  }

  @Test
  void aDeadline_isNeverFartherAwayThanTheLongest() {
    assertThat(Deadline.in(Duration.ofMinutes(15)).left()).isLessThanOrEqualTo(Deadline.LONGEST);
  }

  @Test
  void aDeadlineThatHasPassed_leavesNothing() {
    assertThat(Deadline.in(Duration.ofSeconds(-1)).left()).isNegative();
  }
}
