package dev.keepmeengaged.recommendations;

import static org.assertj.core.api.Assertions.assertThat;

import dev.keepmeengaged.aws.CoursesTable;
import dev.keepmeengaged.aws.DynamoDbCompanySegmentsRepository;
import dev.keepmeengaged.aws.StubTable;
import dev.keepmeengaged.domain.AccessMode;
import dev.keepmeengaged.http.testing.Answer;
import dev.keepmeengaged.http.testing.GatewayCall;
import dev.keepmeengaged.http.testing.SampleCourses;
import dev.keepmeengaged.predictions.CourseReader;
import dev.keepmeengaged.predictions.WarmUpModel;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Warm-up calls run as much code as real requests. */
class WarmUpRecommendationsTest {

  private final CoursesTable table = StubTable.open();
  private final RecommendationsHandler handler =
      new RecommendationsHandler(
          () -> Optional.of(SampleCourses.RELEASE),
          CourseReader.of(table),
          new DynamoDbCompanySegmentsRepository(table),
          release -> WarmUpModel.of(RecommendationsHandlerTest.MODEL),
          Clock.systemUTC(),
          Duration.ofMinutes(10),
          AccessMode.OPEN);

  private Answer answer(String body) {
    Answer answer = GatewayCall.post("/v1/recommendations", body).to(handler);
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    return answer;
  }

  @Test
  void asAPageAsks_aSearchFindsPlansWithAllTheirFigures() {
    Answer answer = answer(RecommendationsRoutes.WARM_UP.get(0));

    assertThat(answer.numberAt("/tried/mixes")).isPositive();
    assertThat(answer.at("/plans/0/tier")).isEqualTo("plan");
    assertThat(answer.at("/plans/0/whatIf/odds")).isNotNull();
    assertThat(answer.at("/plans/0/whatIf/typicalRange")).isNotNull();
    assertThat(answer.at("/plans/0/whatIf/support/precedents/0")).isNotNull();
    assertThat(answer.at("/detectable/points")).isNotNull();
  }

  @Test
  void withEverythingThatMayBeAsked_plansReachTheTarget() {
    Answer answer = answer(RecommendationsRoutes.WARM_UP.get(1));

    assertThat(answer.at("/reachable")).isEqualTo(true);
    assertThat((List<?>) answer.at("/plans")).isNotEmpty();
  }

  @Test
  void whereNothingMayChange_thereIsANextStep() {
    Answer answer = answer(RecommendationsRoutes.WARM_UP.get(2));

    assertThat((List<?>) answer.at("/plans")).isEmpty();
    assertThat(answer.at("/next/code")).isNotNull();
  }
}
