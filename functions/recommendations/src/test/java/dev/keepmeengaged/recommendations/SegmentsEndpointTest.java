package dev.keepmeengaged.recommendations;

import static org.assertj.core.api.Assertions.assertThat;

import dev.keepmeengaged.domain.AccessMode;
import dev.keepmeengaged.domain.Catalogue;
import dev.keepmeengaged.domain.Company;
import dev.keepmeengaged.domain.CompanyRepository;
import dev.keepmeengaged.domain.CompanySegmentsRepository;
import dev.keepmeengaged.domain.Courses;
import dev.keepmeengaged.domain.DataVersion;
import dev.keepmeengaged.domain.Release;
import dev.keepmeengaged.domain.SampleSegments;
import dev.keepmeengaged.domain.memory.InMemoryCatalogue;
import dev.keepmeengaged.http.testing.Answer;
import dev.keepmeengaged.http.testing.Contract;
import dev.keepmeengaged.http.testing.GatewayCall;
import dev.keepmeengaged.http.testing.Outage;
import dev.keepmeengaged.http.testing.SampleCourses;
import dev.keepmeengaged.predictions.CourseReader;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SegmentsEndpointTest {

  private static final Contract CONTRACT = Contract.read();
  private static final DataVersion VERSION = SampleCourses.RELEASE.data();

  private final InMemoryCatalogue catalogue =
      new InMemoryCatalogue()
          .with(
              VERSION,
              Catalogue.of(
                  List.of(Courses.course("Heron", "1", 50), Courses.course("Egret", "1", 50))))
          .with(
              VERSION,
              Map.of(
                  new Company("heron"),
                  SampleSegments.HERON,
                  new Company("egret"),
                  SampleSegments.EGRET));
  private Optional<Release> published = Optional.of(SampleCourses.RELEASE);

  @Test
  void segments_haveTheirConditionsInCodes_andTheSentenceBeside() {
    Answer answer = answer(segments("HERON"));

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.at("/company")).isEqualTo("Heron");
    assertThat(answer.at("/segments/0/conditions/0"))
        .isEqualTo(Map.of("feature", "lengthHours", "bound", "below", "value", 2));
    assertThat(answer.at("/segments/0/conditions/1/feature")).isEqualTo("gradedAssessment");
    assertThat(answer.at("/segments/0/conditions/1/bound")).isEqualTo("none");
    assertThat(answer.at("/segments/0/conditions/1/value")).isNull();
    assertThat(answer.at("/segments/0/courses")).isEqualTo(34);
    assertThat(answer.at("/segments/0/others")).isEqualTo(86);
    assertThat(answer.at("/segments/0/difference")).isEqualTo(-13.25);
    assertThat(answer.at("/segments/0/chance")).isEqualTo(0.005);
    assertThat(answer.at("/segments/0/sentence"))
        .isEqualTo(
            "34 courses of less than 2 hours, without graded assessments: median 41, 13 points"
                + " lower than your 86 others.");
    assertThat(answer.at("/segments/1/conditions/0/bound")).isEqualTo("atLeast");
    assertThat(answer.at("/reasons/segments")).isNull();
  }

  @Test
  void roomToImprove_hasTheMoveAndHowSureItIs() {
    Answer answer = answer(segments("heron"));

    assertThat(answer.at("/roomToImprove/0/course")).isEqualTo("𝒜 é");
    assertThat(answer.at("/roomToImprove/0/title")).isEqualTo("Où é?");
    assertThat(answer.at("/roomToImprove/1/title")).isNull();
    assertThat(answer.at("/roomToImprove/0/move/from")).isEqualTo("content");
    assertThat(answer.at("/roomToImprove/0/move/to")).isEqualTo("interactive");
    assertThat(answer.at("/roomToImprove/0/move/points")).isEqualTo(10);
    assertThat(answer.at("/roomToImprove/0/move/pages/replaced")).isEqualTo(3);
    assertThat(answer.at("/roomToImprove/0/move/pages/of")).isEqualTo(28);
    assertThat(answer.at("/roomToImprove/0/move/pages/sentence/message"))
        .isEqualTo("Replace 3 of your 28 content pages by interactive pages.");
    assertThat(answer.at("/roomToImprove/1/move/pages")).isNull();
    assertThat(answer.at("/roomToImprove/0/expectedChange")).isEqualTo(4.2);
    assertThat(answer.at("/roomToImprove/0/expectedChangeInterval"))
        .isEqualTo(Map.of("level", 0.8, "low", 1.1, "high", 7.3));
    assertThat(answer.at("/roomToImprove/0/odds")).isEqualTo(61);
    assertThat(answer.at("/roomToImprove/0/confidence")).isEqualTo("possible");
    assertThat(answer.at("/roomToImprove/0/support/level")).isEqualTo("high");
    assertThat(answer.at("/roomToImprove/0/smallSample")).isEqualTo(false);
    assertThat(answer.at("/roomToImprove/1/smallSample")).isEqualTo(true);
    assertThat(answer.at("/roomToImprove/1/odds")).isNull();
    assertThat(answer.at("/roomToImprove/1/confidence")).isNull();
    assertThat(answer.at("/roomToImprove/1/support/basis/code")).isEqualTo("same-profile");
    assertThat(answer.at("/looked"))
        .isEqualTo(
            Map.of(
                "courses", 154,
                "judged", 140,
                "advisable", 133,
                "supported", 60,
                "promising", 12,
                "withRoom", 2));
    assertThat(answer.at("/untested/code")).isEqualTo("nobody-has-tested");
  }

  @Test
  void aCompanyOfWhichThereIsNothingToSay_getsTheReasons() {
    Answer answer = answer(segments("egret"));

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.at("/segments")).isEqualTo(List.of());
    assertThat(answer.at("/roomToImprove")).isEqualTo(List.of());
    assertThat(answer.at("/reasons/segments/code")).isEqualTo("too-few-courses");
    assertThat(answer.at("/reasons/segments/values"))
        .isEqualTo(Map.of("courses", 1, "needed", 30, "learners", 10));
    assertThat(answer.at("/reasons/roomToImprove/code")).isEqualTo("no-swap-supported");
  }

  @Test
  void aReleaseFromBeforeThereWereSegments_saysSo_andHasNoEmptyLists() {
    InMemoryCatalogue older =
        new InMemoryCatalogue()
            .with(VERSION, Catalogue.of(List.of(Courses.course("Heron", "1", 50))));

    Answer answer = answer(segments("heron"), older, older);

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.at("/segments")).isNull();
    assertThat(answer.at("/roomToImprove")).isNull();
    assertThat(answer.at("/looked")).isNull();
    assertThat(answer.at("/reasons/segments/code")).isEqualTo("no-segments-published");
    assertThat(answer.at("/reasons/roomToImprove/code")).isEqualTo("no-segments-published");
    assertThat(answer.at("/courses")).isEqualTo(1);
  }

  @Test
  void anUnknownCompany_isNotFound() {
    Answer answer = answer(segments("nobody"));

    assertThat(answer.status()).isEqualTo(404);
    assertThat(answer.problem()).isEqualTo("unknown-company");
  }

  @Test
  void anOutage_isUnavailable_neverAnEmptyList() {
    Outage outage = new Outage();

    for (Answer answer :
        List.of(
            answer(segments("heron"), outage, catalogue),
            answer(segments("heron"), catalogue, outage))) {
      assertThat(answer.status()).isEqualTo(503);
      assertThat(answer.problem()).isEqualTo("unavailable");
      assertThat(answer.body()).doesNotContain("secret");
    }
  }

  @Test
  void nothingPublished_isUnavailable() {
    published = Optional.empty();

    assertThat(answer(segments("heron")).problem()).isEqualTo("nothing-published");
  }

  @Test
  void anAnswerThatTheCallerHas_isNotSentAgain() {
    Answer first = answer(segments("heron"));
    String tag = first.headers().getOrDefault("ETag", "");

    assertThat(first.headers().get("Cache-Control")).contains("private");
    assertThat(answer(segments("heron").header("If-None-Match", tag)).status()).isEqualTo(304);
  }

  private static GatewayCall segments(String company) {
    return GatewayCall.get("/v1/companies/{company}/segments").path("company", company);
  }

  private Answer answer(GatewayCall call) {
    return answer(call, catalogue, catalogue);
  }

  private Answer answer(
      GatewayCall call, CompanyRepository companies, CompanySegmentsRepository segments) {
    RecommendationsHandler handler =
        new RecommendationsHandler(
            () -> published,
            new CourseReader(companies, catalogue, catalogue),
            segments,
            release -> RecommendationsHandlerTest.MODEL,
            Clock.systemUTC(),
            Recommend.SEARCH,
            AccessMode.OPEN);
    Answer answer = call.to(handler);
    assertThat(CONTRACT.violations(call, answer)).isEmpty();
    return answer;
  }
}
