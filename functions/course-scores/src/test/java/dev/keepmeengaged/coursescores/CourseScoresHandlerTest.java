package dev.keepmeengaged.coursescores;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import dev.keepmeengaged.domain.Catalogue;
import dev.keepmeengaged.domain.Company;
import dev.keepmeengaged.domain.CompanySegments;
import dev.keepmeengaged.domain.Course;
import dev.keepmeengaged.domain.CourseScore;
import dev.keepmeengaged.domain.Feature;
import dev.keepmeengaged.domain.Improvement;
import dev.keepmeengaged.domain.Release;
import dev.keepmeengaged.domain.RoomToImprove;
import dev.keepmeengaged.domain.SampleSegments;
import dev.keepmeengaged.domain.memory.InMemoryCatalogue;
import dev.keepmeengaged.http.ServedRelease;
import dev.keepmeengaged.http.testing.Answer;
import dev.keepmeengaged.http.testing.Contract;
import dev.keepmeengaged.http.testing.GatewayCall;
import dev.keepmeengaged.http.testing.Outage;
import dev.keepmeengaged.http.testing.SampleCourses;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CourseScoresHandlerTest {

  private static final Contract CONTRACT = Contract.read();
  private static final String LIST = "/v1/companies/{company}/courses";
  private static final GatewayCall HEALTH = GatewayCall.get("/v1/health/course-scores");
  private static final String COURSE = "/v1/companies/{company}/courses/{course}";

  private final InMemoryCatalogue catalogue = SampleCourses.catalogue();
  private Optional<Release> published = Optional.of(SampleCourses.RELEASE);
  private final CourseScoresHandler handler =
      new CourseScoresHandler(() -> published, catalogue, catalogue, catalogue);

  private Answer answer(GatewayCall call) {
    return checked(call, handler);
  }

  private static Answer checked(GatewayCall call, RequestStreamHandler handler) {
    Answer answer = call.to(handler);
    assertThat(CONTRACT.violations(call, answer)).isEmpty();
    return answer;
  }

  private static GatewayCall courses(String company) {
    return GatewayCall.get(LIST).path("company", company);
  }

  private static GatewayCall course(String company, String course) {
    return GatewayCall.get(COURSE).path("company", company).path("course", course);
  }

  private static List<Object> ids(Answer answer) {
    List<Object> ids = new ArrayList<>();
    for (Object course : (List<?>) Objects.requireNonNull(answer.at("/courses"))) {
      ids.add(Objects.requireNonNull(((Map<?, ?>) course).get("course")));
    }
    return ids;
  }

  @Test
  void courses_areListedBestFirst() {
    Answer answer = answer(courses("heron"));

    assertThat(answer.status()).isEqualTo(200);
    assertThat(ids(answer))
        .containsExactly("30003", "20871", "30001", "10412", "10413", "30002", "a/b %41");
    assertThat(answer.at("/courses/1"))
        .isEqualTo(
            Map.of(
                "course",
                "20871",
                "title",
                "Fishing at dawn",
                "engagementScore",
                83,
                "users",
                41,
                "smallSample",
                false));
    assertThat(answer.at("/courses/2/smallSample")).isEqualTo(true);
    assertThat(answer.body()).contains("{\"course\":\"30001\",\"title\":null,");
    assertThat(answer.at("/summary"))
        .isEqualTo(
            Map.of(
                "courses",
                7,
                "coursesWithEnoughLearners",
                3,
                "median",
                33,
                "quartiles",
                List.of(33, 33, 58)));
    assertThat(answer.at("/next")).isNull();
    assertThat(answer.headers()).containsEntry("Cache-Control", "private, no-cache");
  }

  @Test
  void aCompanyOfSmallSamples_hasCountsAndNoMedian() {
    Answer answer = answer(courses("big"));

    assertThat(answer.at("/summary/courses")).isEqualTo(450);
    assertThat(answer.at("/summary/coursesWithEnoughLearners")).isEqualTo(0);
    assertThat(answer.at("/summary/median")).isNull();
    assertThat(answer.at("/summary/quartiles")).isNull();
  }

  @Test
  void aPrefix_listsById() {
    assertThat(ids(answer(courses("heron").query("prefix", "3"))))
        .containsExactly("30001", "30002", "30003");
    assertThat(ids(answer(courses("heron").query("prefix", ""))))
        .startsWith("10412", "10413", "20871");
    assertThat(ids(answer(courses("heron").query("prefix", "x")))).isEmpty();
  }

  @Test
  void sort_isByScoreUsersIdTitleOrRoom() {
    catalogue.with(SampleCourses.RELEASE.data(), Map.of(new Company("heron"), withRoom("30002")));

    assertThat(ids(answer(sorted("score")))).isEqualTo(ids(answer(courses("heron"))));
    assertThat(ids(answer(sorted("users"))))
        .containsExactly("10412", "20871", "10413", "a/b %41", "30002", "30001", "30003");
    assertThat(ids(answer(sorted("id"))))
        .isEqualTo(ids(answer(courses("heron").query("prefix", ""))));
    assertThat(ids(answer(sorted("title"))))
        .containsExactly("20871", "10412", "10413", "30001", "30002", "30003", "a/b %41");
    assertThat(ids(answer(sorted("room"))))
        .containsExactly("30002", "30003", "20871", "30001", "10412", "10413", "a/b %41");
  }

  @Test
  void sortByRoom_listsACourseOnce_thoughTheSegmentsHaveItWithAnotherTitle() {
    catalogue.with(SampleCourses.RELEASE.data(), Map.of(new Company("heron"), withRoom("20871")));

    Answer answer = answer(sorted("room"));

    assertThat(ids(answer)).hasSize(7).doesNotHaveDuplicates().startsWith("20871");
    assertThat(answer.at("/courses/0/title")).isEqualTo("Fishing at dawn");
  }

  private static GatewayCall sorted(String sort) {
    return courses("heron").query("sort", sort);
  }

  private static CompanySegments withRoom(String course) {
    Improvement some = SampleSegments.HERON.room().best().get(0);
    CourseScore of =
        SampleCourses.courses().courses(new Company("heron")).stream()
            .map(Course::score)
            .filter(score -> score.id().value().equals(course))
            .map(score -> score.titled(Optional.of("A title of the segments")))
            .findAny()
            .orElseThrow();
    return new CompanySegments(
        3,
        List.of(),
        new RoomToImprove(
            true,
            new RoomToImprove.Counts(7, 7, 3, 3, 1, 1),
            List.of(
                new Improvement(
                    of,
                    some.move(),
                    some.pages(),
                    some.expectedChange(),
                    some.odds(),
                    some.support(),
                    some.basis()))));
  }

  @Test
  void sortByRoom_ofAReleaseWithoutSegments_isNotInTheRelease_andNoOutage() {
    Answer answer = answer(sorted("room"));

    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.problem()).isEqualTo("not-in-release");
    assertThat(answer.headers()).doesNotContainKey("Retry-After");
  }

  @Test
  void aText_listsCoursesThatHaveItInIdOrTitle_bestFirst() {
    assertThat(ids(answer(courses("heron").query("text", "41"))))
        .containsExactly("a/b %41", "10412", "10413");
    assertThat(ids(answer(courses("heron").query("text", "DAWN fish")))).containsExactly("20871");
    assertThat(ids(answer(courses("heron").query("text", "heron")))).isEmpty();
    assertThat(ids(answer(courses("heron").query("text", "")))).hasSize(7);
    assertThat(answer(courses("nobody").query("text", "1")).status()).isEqualTo(404);
  }

  @Test
  void sortedAndMatchingLists_haveCursorsOfTheirOwn() {
    GatewayCall byUsers = sorted("users").query("limit", "5");
    String next = String.valueOf(answer(byUsers).at("/next"));

    assertThat(ids(answer(byUsers.query("cursor", next)))).containsExactly("30001", "30003");
    for (GatewayCall other :
        List.of(courses("heron"), sorted("title"), courses("heron").query("text", "1"))) {
      assertThat(answer(other.query("cursor", next)).places())
          .containsExactly("cursor malformed-cursor");
    }
  }

  @Test
  void aCursor_isOfOneText_howeverThatIsWritten() {
    String next = String.valueOf(answer(firstOf("041")).at("/next"));

    assertThat(ids(answer(firstOf(" 041 ").query("cursor", next)))).containsExactly("10413");
    for (String other : List.of("41", "3000", "dawn")) {
      assertThat(answer(firstOf(other).query("cursor", next)).places())
          .containsExactly("cursor malformed-cursor");
    }
  }

  private static GatewayCall firstOf(String text) {
    return courses("heron").query("text", text).query("limit", "1");
  }

  @Test
  void parametersThatDoNotGoTogether_areNamed() {
    Answer unknown = answer(sorted("best"));
    assertThat(unknown.places()).containsExactly("sort invalid-value");
    assertThat(unknown.body()).contains("one of score, users, id, title, room");
    assertThat(answer(sorted("users").query("prefix", "1")).places())
        .containsExactly("prefix not-with-others");
    assertThat(answer(sorted("id").query("text", "1").query("prefix", "1")).places())
        .containsExactlyInAnyOrder("sort not-with-others", "prefix not-with-others");
    assertThat(ids(answer(sorted("id").query("prefix", "3"))))
        .containsExactly("30001", "30002", "30003");
  }

  @Test
  void pages_leadThroughTheWholeList() {
    Answer first = answer(courses("big").query("limit", "200"));
    Answer second = answer(after(first));
    Answer third = answer(after(second));

    List<Object> all = new ArrayList<>(ids(first));
    all.addAll(ids(second));
    all.addAll(ids(third));
    assertThat(all).hasSize(450).doesNotHaveDuplicates();
    assertThat(third.at("/next")).isNull();
  }

  private static GatewayCall after(Answer page) {
    return courses("big").query("limit", "200").query("cursor", String.valueOf(page.at("/next")));
  }

  @Test
  void aCursorOfTheOtherOrder_isMalformed() {
    Object next = answer(courses("big").query("limit", "1")).at("/next");

    Answer answer =
        answer(courses("big").query("prefix", "c").query("cursor", String.valueOf(next)));

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.places()).containsExactly("cursor malformed-cursor");
  }

  @Test
  void aPositionThatTheListDidNotGive_isMalformed() {
    Object next = answer(courses("big").query("limit", "100")).at("/next");

    Answer answer = answer(courses("heron").query("cursor", String.valueOf(next)));

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.places()).containsExactly("cursor malformed-cursor");
  }

  @Test
  void aCompany_isKnownInAnyCase_andCalledByItsName() {
    assertThat(answer(courses("HERON")).at("/company")).isEqualTo("heron");
    assertThat(answer(course("éMEU", "10412")).at("/company")).isEqualTo("Émeu");
  }

  @ParameterizedTest
  @ValueSource(strings = {"herons", "her#on", " ", "\n"})
  void anUnknownCompany_isNotFound(String company) {
    Answer list = answer(courses(company));
    assertThat(list.status()).isEqualTo(404);
    assertThat(list.problem()).isEqualTo("unknown-company");

    Answer detail = answer(course(company, "10412"));
    assertThat(detail.status()).isEqualTo(404);
    assertThat(detail.problem()).isEqualTo("unknown-company");
  }

  @ParameterizedTest
  @CsvSource({"heron, 99999", "Émeu, 20871", "heron, 1#2"})
  void anUnknownCourse_orAnotherCompanys_isNotFound(String company, String course) {
    Answer answer = answer(course(company, course));

    assertThat(answer.status()).isEqualTo(404);
    assertThat(answer.problem()).isEqualTo("unknown-course");
  }

  @Test
  void aCourse_isToldByItsOwnCompany() {
    assertThat(answer(course("heron", "10412")).numberAt("/engagementScore")).isEqualTo(33);
    assertThat(answer(course("Émeu", "10412")).numberAt("/engagementScore")).isEqualTo(66.5);
  }

  @Test
  void aCourse_isAnsweredWithItsScore() {
    Answer answer = answer(course("heron", "10412"));

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.at("/course")).isEqualTo("10412");
    assertThat(answer.at("/title")).isEqualTo("Wading <safely>");
    assertThat(answer.at("/edition")).isEqualTo("2026-02-01");
    assertThat(answer.at("/pages")).isEqualTo(40);
    assertThat(answer.at("/users")).isEqualTo(105);
    assertThat(answer.at("/smallSample")).isEqualTo(false);
    assertThat(answer.at("/inModelScope")).isEqualTo(true);
  }

  @Test
  void anIdThatNeedsEncoding_isFound() {
    Answer answer = answer(course("heron", "a/b %41"));

    assertThat(answer.at("/course")).isEqualTo("a/b %41");
    assertThat(answer.at("/inModelScope")).isEqualTo(false);
  }

  @ParameterizedTest
  @CsvSource({"20871, 1, 1", "10412, 2, 2", "10413, 2, 2", "30002, 4, 1", "a/b %41, 5, 1"})
  void aCourse_hasAPlaceAmongTheRankedOnes_sharedByEqualScores(String course, int place, int tied) {
    assertThat(answer(course("heron", course)).at("/rank"))
        .isEqualTo(Map.of("place", place, "tied", tied, "of", 5));
  }

  @ParameterizedTest
  @ValueSource(strings = {"30001", "30003"})
  void aCourseOfFewerThanFive_hasNoPlace(String course) {
    assertThat(answer(course("heron", course)).at("/rank")).isNull();
  }

  @Test
  void aPlace_isAmongAllCoursesOfALargeCompany() {
    // Of 450 courses with 0 to 7 learners in turn, those with 5, 6 or 7 are ranked; five in a row
    // have the same score.
    assertThat(answer(course("big", "c005")).at("/rank"))
        .isEqualTo(Map.of("place", 166, "tied", 3, "of", 168));
    assertThat(answer(course("big", "c447")).at("/rank"))
        .isEqualTo(Map.of("place", 1, "tied", 3, "of", 168));
  }

  @Test
  void everyFeature_isThere_inTheModelsOrder() {
    Answer answer = answer(course("heron", "10412"));

    List<Object> ids = new ArrayList<>();
    for (Object feature : (List<?>) Objects.requireNonNull(answer.at("/features"))) {
      ids.add(Objects.requireNonNull(((Map<?, ?>) feature).get("feature")));
    }
    assertThat(ids)
        .containsExactlyElementsOf(List.of(Feature.values()).stream().map(Feature::id).toList());
  }

  @Test
  void aFeature_isBesideItsCompanyAndAllCourses() {
    Answer answer = answer(course("heron", "10412"));
    int users = Feature.USERS.ordinal();

    assertThat(answer.at("/features/" + users + "/label")).isEqualTo("Learners");
    assertThat(answer.at("/features/" + users + "/unit")).isEqualTo("count");
    assertThat(answer.at("/features/" + users + "/value")).isEqualTo(105);
    assertThat(answer.at("/features/" + users + "/company"))
        .isEqualTo(Map.of("mean", 25, "median", 7, "quartiles", List.of(4.5, 7, 26.5)));
    assertThat(answer.numberAt("/features/" + users + "/allCourses/median")).isEqualTo(4);
    assertThat(answer.numberAt("/features/" + users + "/higherThan")).isGreaterThan(98);
  }

  @Test
  void aMissingValue_isNull() {
    String grade = "/features/" + Feature.QUIZ_GRADE.ordinal();
    Answer answer = answer(course("heron", "10413"));

    assertThat(answer.at(grade + "/value")).isNull();
    assertThat(answer.at(grade + "/percentile")).isNull();
    assertThat(answer.at(grade + "/higherThan")).isNull();
    assertThat(answer.at(grade + "/sameAs")).isNull();
    assertThat(answer.numberAt(grade + "/company/median")).isEqualTo(89);
  }

  @Test
  void aRecordedValue_isWrittenExactly() {
    assertThat(
            answer(course("heron", "30002"))
                .numberAt("/features/" + Feature.CERTIFICATES.ordinal() + "/value"))
        .isEqualTo(133.33333333333334);
    assertThat(answer(course("Émeu", "10412")).body()).contains("\"value\":37.67722222,");
  }

  @Test
  void zeros_areCountedAsTheSame() {
    String certificates = "/features/" + Feature.CERTIFICATES.ordinal();
    Answer answer = answer(course("heron", "10412"));

    assertThat(answer.numberAt(certificates + "/higherThan")).isZero();
    assertThat(answer.numberAt(certificates + "/sameAs")).isGreaterThanOrEqualTo(99);
  }

  @Test
  void theScore_isBesideAllScores() {
    Answer answer = answer(course("heron", "10412"));

    assertThat(answer.at("/allCourses/courses")).isEqualTo(458);
    assertThat(answer.at("/allCourses/companies")).isEqualTo(3);
    assertThat((List<?>) answer.at("/allCourses/engagementScore/quantiles")).hasSize(101);
    double lower = answer.numberAt("/allCourses/higherThan");
    double same = answer.numberAt("/allCourses/sameAs");
    // 162 of 458 courses are lower: 160 of big (scores 1 to 32), two of heron; 7 have 33.
    assertThat(lower).isBetween(34.0, 36.5);
    assertThat(same).isBetween(0.0, 2.5);
    assertThat(answer.numberAt("/allCourses/percentile"))
        .isBetween(lower + same / 2 - 1e-3, lower + same / 2 + 1e-3);
  }

  @Test
  void anAnswer_isNotSentTwice() {
    String tag = Objects.requireNonNull(answer(course("heron", "10412")).headers().get("ETag"));

    assertThat(answer(course("heron", "10412").header("If-None-Match", "\"x\", " + tag)).status())
        .isEqualTo(304);
    assertThat(answer(course("heron", "10413").header("If-None-Match", tag)).status())
        .isEqualTo(200);
    assertThat(answer(course("heron", "none").header("If-None-Match", tag)).status())
        .isEqualTo(404);
    assertThat(answer(course("heron", "none").header("If-None-Match", "*")).status())
        .isEqualTo(404);
  }

  @Test
  void unknownParameters_areRefused() {
    assertThat(answer(course("heron", "10412").query("limit", "1")).places())
        .containsExactly("limit unknown-parameter");
    assertThat(answer(courses("heron").query("order", "id")).places())
        .containsExactly("order unknown-parameter");
  }

  @Test
  void everyAnswer_namesItsRelease() {
    for (GatewayCall call :
        List.of(
            courses("heron"),
            courses("heron").query("prefix", "1"),
            course("heron", "10412"),
            HEALTH)) {
      Answer answer = answer(call);
      assertThat(answer.at("/model")).isEqualTo("model-1");
      assertThat(answer.at("/data")).isEqualTo("data-1");
    }
  }

  @Test
  void health_namesTheFunction() {
    assertThat(answer(HEALTH).status()).isEqualTo(200);
    assertThat(answer(HEALTH).at("/function")).isEqualTo("course-scores");
  }

  @Test
  void aReleaseThatIsGone_isUnavailable_andNoEmptyListOr404() {
    answer(courses("heron"));
    catalogue.without(SampleCourses.RELEASE.data());

    for (GatewayCall call : List.of(courses("heron"), course("heron", "10412"), HEALTH)) {
      Answer answer = answer(call);
      assertThat(answer.status()).isEqualTo(503);
      assertThat(answer.headers()).containsEntry("Retry-After", "5");
    }
  }

  @Test
  void aReleaseThatIsGone_isAnsweredFromTheOneThatReplacedIt() {
    List<Course> ofHeron = SampleCourses.courses().courses(new Company("heron"));
    Release next = SampleCourses.release("data-2");
    catalogue.with(next.data(), Catalogue.of(ofHeron.subList(0, 2)));
    AtomicReference<Instant> now = new AtomicReference<>(Instant.EPOCH);
    CourseScoresHandler started =
        new CourseScoresHandler(() -> published, catalogue, catalogue, catalogue, clock(now));
    assertThat(ids(checked(courses("heron"), started))).hasSize(7);

    now.set(Instant.EPOCH.plus(ServedRelease.RETRY));
    published = Optional.of(next);
    catalogue.without(SampleCourses.RELEASE.data());

    assertThat(ids(checked(courses("heron"), started))).hasSize(2);
  }

  private static Clock clock(AtomicReference<Instant> now) {
    InstantSource hand = () -> Objects.requireNonNull(now.get());
    return hand.withZone(ZoneOffset.UTC);
  }

  @Test
  void withNothingPublished_everythingIsUnavailableWithTheReason() {
    published = Optional.empty();

    for (GatewayCall call : List.of(courses("heron"), course("heron", "10412"), HEALTH)) {
      Answer answer = answer(call);
      assertThat(answer.status()).isEqualTo(503);
      assertThat(answer.problem()).isEqualTo("nothing-published");
    }
  }

  @Test
  void anOutageOfAnyPort_isUnavailable_andNoEmptyListOr404() {
    Outage outage = new Outage();
    List<CourseScoresHandler> broken =
        List.of(
            new CourseScoresHandler(outage, catalogue, catalogue, catalogue),
            new CourseScoresHandler(() -> published, outage, catalogue, catalogue),
            new CourseScoresHandler(() -> published, catalogue, outage, catalogue));

    for (CourseScoresHandler handlerInTrouble : broken) {
      for (GatewayCall call :
          List.of(
              courses("heron"),
              courses("heron").query("prefix", "1"),
              course("heron", "10412"),
              course("heron", "none"))) {
        Answer answer = checked(call, handlerInTrouble);
        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.problem()).isEqualTo("unavailable");
        assertThat(answer.body()).doesNotContain("secret");
      }
    }
  }
}
