package dev.keepmeengaged.companylist;

import static org.assertj.core.api.Assertions.assertThat;

import dev.keepmeengaged.domain.AllCourses;
import dev.keepmeengaged.domain.Company;
import dev.keepmeengaged.domain.CompanyProfile;
import dev.keepmeengaged.domain.CompanyRepository;
import dev.keepmeengaged.domain.CompanyScores;
import dev.keepmeengaged.domain.DataVersion;
import dev.keepmeengaged.domain.Page;
import dev.keepmeengaged.domain.Release;
import dev.keepmeengaged.domain.SampleSegments;
import dev.keepmeengaged.domain.SearchIndex;
import dev.keepmeengaged.domain.memory.InMemoryCatalogue;
import dev.keepmeengaged.http.testing.Answer;
import dev.keepmeengaged.http.testing.Contract;
import dev.keepmeengaged.http.testing.GatewayCall;
import dev.keepmeengaged.http.testing.Outage;
import dev.keepmeengaged.http.testing.SampleCourses;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CompanyListHandlerTest {

  private static final Contract CONTRACT = Contract.read();
  private static final String OWN_HEALTH = "/v1/health/company-list";

  private final InMemoryCatalogue catalogue = SampleCourses.catalogue();
  private Optional<Release> published = Optional.of(SampleCourses.RELEASE);
  private final CompanyListHandler handler = new CompanyListHandler(() -> published, catalogue);

  private Answer answer(GatewayCall call) {
    return checked(call, handler);
  }

  private static Answer checked(GatewayCall call, CompanyListHandler handler) {
    Answer answer = call.to(handler);
    assertThat(CONTRACT.violations(call, answer)).isEmpty();
    return answer;
  }

  private static GatewayCall companies() {
    return GatewayCall.get("/v1/companies");
  }

  private static GatewayCall health() {
    return GatewayCall.get("/v1/health");
  }

  @Test
  void companies_areListedByName() {
    Answer answer = answer(companies());

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.body())
        .isEqualTo(
            "{\"model\":\"model-1\",\"data\":\"data-1\",\"scoreKind\":\"recorded\",\"companies\":["
                + "{\"company\":\"big\",\"courses\":450,\"coursesWithEnoughLearners\":0,"
                + "\"medianEngagementScore\":null},"
                + "{\"company\":\"heron\",\"courses\":7,\"coursesWithEnoughLearners\":3,"
                + "\"medianEngagementScore\":33},"
                + "{\"company\":\"Émeu\",\"courses\":1,\"coursesWithEnoughLearners\":1,"
                + "\"medianEngagementScore\":66.5}],"
                + "\"total\":3,\"next\":null}");
  }

  @ParameterizedTest
  @ValueSource(strings = {"he", "HERON", "heron"})
  void aPrefix_isInAnyCase(String prefix) {
    Answer answer = answer(companies().query("prefix", prefix));

    assertThat(answer.at("/companies/0/company")).isEqualTo("heron");
    assertThat((List<?>) answer.at("/companies")).hasSize(1);
    assertThat(answer.at("/total")).isEqualTo(3);
  }

  @Test
  void aPrefixOfNone_isAnEmptyList() {
    assertThat((List<?>) answer(companies().query("prefix", "zzz")).at("/companies")).isEmpty();
  }

  @Test
  void pages_leadThroughTheWholeList() {
    Answer first = answer(companies().query("limit", "1"));
    Answer second = answer(after(first));
    Answer third = answer(after(second));

    assertThat(first.at("/companies/0/company")).isEqualTo("big");
    assertThat(second.at("/companies/0/company")).isEqualTo("heron");
    assertThat(third.at("/companies/0/company")).isEqualTo("Émeu");
    assertThat(third.at("/next")).isNull();
  }

  private static GatewayCall after(Answer page) {
    return companies().query("limit", "1").query("cursor", String.valueOf(page.at("/next")));
  }

  @Test
  void aCursorFromBeforeAPublish_isGone() {
    Object next = answer(companies().query("limit", "1")).at("/next");
    Release newer = SampleCourses.release("data-2");
    CompanyListHandler later =
        new CompanyListHandler(
            () -> Optional.of(newer),
            SampleCourses.catalogue().with(newer.data(), SampleCourses.courses()));

    Answer answer = checked(companies().query("cursor", String.valueOf(next)), later);

    assertThat(answer.status()).isEqualTo(410);
    assertThat(answer.problem()).isEqualTo("cursor-gone");
  }

  @Test
  void aMalformedParameter_isNamed() {
    Answer answer = answer(companies().query("limit", "0").query("page", "2"));

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.places())
        .containsExactlyInAnyOrder("limit out-of-range", "page unknown-parameter");
  }

  @Test
  void theList_isNotSentTwice() {
    String tag = Objects.requireNonNull(answer(companies()).headers().get("ETag"));

    Answer answer = answer(companies().header("If-None-Match", tag));

    assertThat(answer.status()).isEqualTo(304);
    assertThat(answer(companies().query("limit", "1").header("If-None-Match", tag)).status())
        .isEqualTo(200);
  }

  @Test
  void companies_byMedian_areTheHighestFirst_andSayHowManyCoursesHaveRoom() {
    Answer answer = answer(companies().query("sort", "median"));

    assertThat(names(answer)).containsExactly("Émeu", "heron", "big");
    assertThat(answer.at("/companies/0/coursesWithRoom")).isNull();
    assertThat(answer.at("/total")).isEqualTo(3);
  }

  @Test
  void companies_byRoom_areThoseWithMostCoursesFirst_aPageAtATime() {
    catalogue.with(
        SampleCourses.RELEASE.data(),
        Map.of(
            new Company("heron"), SampleSegments.HERON, new Company("big"), SampleSegments.EGRET));

    GatewayCall first = companies().query("sort", "room").query("limit", "2");
    Answer page = answer(first);

    assertThat(names(page)).containsExactly("heron", "big");
    assertThat(page.at("/companies/0/coursesWithRoom")).isEqualTo(2);
    assertThat(page.at("/companies/1/coursesWithRoom")).isEqualTo(0);
    Answer next = answer(first.query("cursor", String.valueOf(page.at("/next"))));
    assertThat(names(next)).containsExactly("Émeu");
    assertThat(next.at("/next")).isNull();
    assertThat(answer(companies().query("cursor", String.valueOf(page.at("/next")))).places())
        .as("a cursor of another list")
        .containsExactly("cursor malformed-cursor");
  }

  private static List<Object> names(Answer answer) {
    int length = ((List<?>) Objects.requireNonNull(answer.at("/companies"))).size();
    return IntStream.range(0, length)
        .mapToObj(i -> Objects.requireNonNull(answer.at("/companies/" + i + "/company")))
        .toList();
  }

  @Test
  void sort_isOneOfThree_andAPrefixGoesWithTheNameAlone() {
    Answer unknown = answer(companies().query("sort", "best"));
    assertThat(unknown.status()).isEqualTo(400);
    assertThat(unknown.places()).containsExactly("sort invalid-value");
    assertThat(unknown.body()).contains("one of name, median, room");

    assertThat(answer(companies().query("sort", "room").query("prefix", "h")).places())
        .containsExactly("prefix not-with-others");
    assertThat(names(answer(companies().query("sort", "name").query("prefix", "h"))))
        .containsExactly("heron");
  }

  private static GatewayCall search(String text) {
    return GatewayCall.get("/v1/search").query("text", text);
  }

  @Test
  void search_findsCompaniesAndCourses() {
    assertThat(answer(search("EMEU")).body())
        .isEqualTo(
            "{\"model\":\"model-1\",\"data\":\"data-1\",\"scoreKind\":\"recorded\",\"text\":\"EMEU\","
                + "\"companies\":[{\"company\":\"Émeu\",\"courses\":1,"
                + "\"coursesWithEnoughLearners\":1,\"medianEngagementScore\":66.5,"
                + "\"coursesWithRoom\":null}],\"companiesFound\":1,"
                + "\"courses\":[],\"coursesFound\":0,\"near\":[]}");
    assertThat(answer(search("dawn")).at("/courses/0"))
        .isEqualTo(answer(search("heron 20871")).at("/courses/0"))
        .asString()
        .contains("heron", "20871", "Fishing at dawn", "83", "41");
    assertThat(answer(search("10412")).at("/coursesFound")).isEqualTo(2);
  }

  @Test
  void search_givesTenOfEach_unlessAnotherLimitIsGiven() {
    assertThat((List<?>) answer(search("c0")).at("/courses")).hasSize(10);
    assertThat((List<?>) answer(search("c0").query("limit", "50")).at("/courses")).hasSize(50);
    assertThat(answer(search("c0")).at("/coursesFound")).isEqualTo(100);
  }

  @Test
  void search_thatFindsNothing_givesNearNames() {
    assertThat(answer(search("heorn")).at("/near/0/company")).isEqualTo("heron");
    Answer course = answer(search("heron 20817"));
    assertThat(course.at("/near/0/company")).isEqualTo("heron");
    assertThat(course.at("/near/0/course")).isEqualTo("20871");
    assertThat((List<?>) answer(search(" \u0301")).at("/near")).isEmpty();
  }

  @Test
  void search_withoutATextOrWithALongOne_isRefused() {
    assertThat(answer(GatewayCall.get("/v1/search")).places()).containsExactly("text missing");
    assertThat(answer(search("")).places()).containsExactly("text missing");
    assertThat(answer(search("a".repeat(256))).places()).containsExactly("text too-long");
    assertThat(answer(search("a").query("limit", "51")).places())
        .containsExactly("limit out-of-range");
    assertThat(answer(search("a".repeat(255))).status()).isEqualTo(200);
  }

  @Test
  void search_isNotSentTwice() {
    String tag = Objects.requireNonNull(answer(search("heron")).headers().get("ETag"));

    assertThat(answer(search("heron").header("If-None-Match", tag)).status()).isEqualTo(304);
    assertThat(answer(search("her").header("If-None-Match", tag)).status()).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(strings = {"room", "median"})
  void aReleaseFromBeforeItCouldBeSearched_saysSo_asNoOutage_andIsListedByName(String sort) {
    CompanyListHandler older =
        new CompanyListHandler(
            () -> published,
            new InMemoryCatalogue()
                .withoutSearch(SampleCourses.RELEASE.data(), SampleCourses.courses()));

    for (GatewayCall call : List.of(search("heron"), companies().query("sort", sort))) {
      Answer answer = checked(call, older);
      assertThat(answer.status()).isEqualTo(422);
      assertThat(answer.problem()).isEqualTo("not-in-release");
      assertThat(answer.at("/detail")).isEqualTo("The next publish brings it.");
      assertThat(answer.headers()).doesNotContainKey("Retry-After");
    }
    assertThat(checked(companies(), older).status()).isEqualTo(200);
  }

  @Test
  void theIndex_isReadOnceForAVersion() {
    AtomicReference<CompanyRepository> store = new AtomicReference<>(catalogue);
    CompanyListHandler started = new CompanyListHandler(() -> published, new Behind(store));
    assertThat(checked(search("heron"), started).status()).isEqualTo(200);

    store.set(new Outage());

    assertThat(checked(search("big"), started).at("/companiesFound")).isEqualTo(1);
    assertThat(checked(companies().query("sort", "room"), started).status()).isEqualTo(200);
  }

  @Test
  void health_isGood_whenTheListCanBeRead() {
    Answer answer = answer(health());

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.body())
        .isEqualTo(
            "{\"status\":\"ok\",\"model\":\"model-1\",\"data\":\"data-1\",\"scoreKind\":\"recorded\"}");
    assertThat(answer.headers()).containsEntry("Cache-Control", "no-store");
  }

  @Test
  void healthOfTheFunction_namesItAndItsRelease() {
    Answer answer = answer(GatewayCall.get(OWN_HEALTH));

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.body())
        .isEqualTo(
            "{\"status\":\"ok\",\"function\":\"company-list\",\"model\":\"model-1\",\"data\":\"data-1\",\"scoreKind\":\"recorded\"}");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/v1/companies", "/v1/health", OWN_HEALTH})
  void withNothingPublished_everythingIsUnavailableWithTheReason(String path) {
    published = Optional.empty();

    Answer answer = answer(GatewayCall.get(path));

    assertThat(answer.status()).isEqualTo(503);
    assertThat(answer.problem()).isEqualTo("nothing-published");
    assertThat(answer.at("/detail")).asString().startsWith("Nothing published yet");
    assertThat(answer.headers()).containsEntry("Retry-After", "60");
  }

  @Test
  void whatIsPublishedLater_isServed() {
    published = Optional.empty();
    assertThat(answer(health()).status()).isEqualTo(503);

    published = Optional.of(SampleCourses.RELEASE);

    assertThat(answer(health()).status()).isEqualTo(200);
    assertThat(answer(companies()).status()).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/v1/companies", "/v1/health", OWN_HEALTH})
  void anOutageOfThePointer_isUnavailable(String path) {
    Answer answer = checked(GatewayCall.get(path), new CompanyListHandler(new Outage(), catalogue));

    assertThat(answer.status()).isEqualTo(503);
    assertThat(answer.problem()).isEqualTo("unavailable");
    assertThat(answer.headers()).containsEntry("Retry-After", "5");
    assertThat(answer.body()).doesNotContain("secret", "Exception");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/v1/companies", "/v1/health", OWN_HEALTH})
  void anOutageOfTheCompanies_isUnavailable_andNoEmptyList(String path) {
    Answer answer =
        checked(GatewayCall.get(path), new CompanyListHandler(() -> published, new Outage()));

    assertThat(answer.status()).isEqualTo(503);
    assertThat(answer.problem()).isEqualTo("unavailable");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/v1/companies", "/v1/health", OWN_HEALTH})
  void anOutageAfterTheReleaseWasRead_isUnavailable(String path) {
    AtomicReference<CompanyRepository> store = new AtomicReference<>(catalogue);
    CompanyListHandler started = new CompanyListHandler(() -> published, new Behind(store));
    assertThat(checked(GatewayCall.get(path), started).status()).isEqualTo(200);

    store.set(new Outage());

    assertThat(checked(GatewayCall.get(path), started).status()).isEqualTo(503);
  }

  /** What is behind it can be exchanged while it runs. */
  private record Behind(AtomicReference<CompanyRepository> store) implements CompanyRepository {
    @Override
    public void requireWhole(DataVersion version) {
      now().requireWhole(version);
    }

    @Override
    public Page<CompanyScores> companies(
        DataVersion version, String prefix, int limit, Optional<String> after) {
      return now().companies(version, prefix, limit, after);
    }

    @Override
    public Optional<CompanyProfile> profile(Company company, DataVersion version) {
      return now().profile(company, version);
    }

    @Override
    public Set<Company> known(Set<Company> companies, DataVersion version) {
      return now().known(companies, version);
    }

    @Override
    public Optional<AllCourses> allCourses(DataVersion version) {
      return now().allCourses(version);
    }

    @Override
    public Optional<SearchIndex> searchIndex(DataVersion version) {
      return now().searchIndex(version);
    }

    private CompanyRepository now() {
      return Objects.requireNonNull(store.get());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"/v1/companies", "/v1/health", OWN_HEALTH})
  void aVersionThatIsNotThere_isUnavailable(String path) {
    CompanyListHandler broken = new CompanyListHandler(() -> published, new InMemoryCatalogue());

    assertThat(checked(GatewayCall.get(path), broken).status()).isEqualTo(503);
  }
}
