package dev.keepmeengaged.companylist;

import static org.assertj.core.api.Assertions.assertThat;

import dev.keepmeengaged.domain.AccessMode;
import dev.keepmeengaged.domain.Release;
import dev.keepmeengaged.http.testing.Answer;
import dev.keepmeengaged.http.testing.Contract;
import dev.keepmeengaged.http.testing.GatewayCall;
import dev.keepmeengaged.http.testing.SampleCourses;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Lists and searches for a caller who may see one company: {@code heron} of three. */
class OneCompanyTest {

  private static final Contract CONTRACT = Contract.read();

  private final Release published = SampleCourses.release("data-1");
  private final CompanyListHandler handler =
      new CompanyListHandler(
          () -> Optional.of(published),
          SampleCourses.catalogue(),
          Clock.systemUTC(),
          AccessMode.TOKEN);

  private Answer answer(GatewayCall call) {
    Answer answer = call.as("heron").to(handler);
    assertThat(CONTRACT.violations(call, answer)).isEmpty();
    return answer;
  }

  private static GatewayCall companies() {
    return GatewayCall.get("/v1/companies");
  }

  private static GatewayCall search(String text) {
    return GatewayCall.get("/v1/search").query("text", text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"name", "median", "room"})
  void companies_inAnyOrder_areTheOne(String sort) {
    Answer answer = answer(companies().query("sort", sort));

    assertThat((List<?>) answer.at("/companies")).hasSize(1);
    assertThat(answer.at("/companies/0/company")).isEqualTo("heron");
    assertThat(answer.at("/companies/0/courses")).isEqualTo(7);
    assertThat(answer.at("/total")).isEqualTo(1);
    assertThat(answer.at("/next")).isNull();
  }

  @Test
  void aPrefix_isOfTheOneName() {
    assertThat((List<?>) answer(companies().query("prefix", "HE")).at("/companies")).hasSize(1);
    assertThat((List<?>) answer(companies().query("prefix", "big")).at("/companies")).isEmpty();
  }

  @Test
  void aCompanyWithoutCourses_listsNone() {
    Answer answer = companies().as("nobody").to(handler);

    assertThat((List<?>) answer.at("/companies")).isEmpty();
    assertThat(answer.at("/total")).isEqualTo(0);
  }

  @Test
  void aCursorOfTheWholeList_leadsNowhere() {
    Object next =
        companies()
            .query("limit", "1")
            .authorizer(Map.of("allCompanies", "true"))
            .to(handler)
            .at("/next");

    Answer answer = answer(companies().query("cursor", String.valueOf(next)));

    assertThat(answer.status()).isEqualTo(400);
  }

  @Test
  void aSearch_findsNothingOfOthers_norNearNames() {
    assertThat(answer(search("heron")).at("/companiesFound")).isEqualTo(1);
    for (String text : List.of("big", "bgi", "Émeu")) {
      Answer answer = answer(search(text));

      assertThat(answer.at("/companiesFound")).as(text).isEqualTo(0);
      assertThat((List<?>) answer.at("/courses")).as(text).isEmpty();
      assertThat((List<?>) answer.at("/near")).as(text).isEmpty();
    }
  }

  @Test
  void everyCourseThatIsFound_isOfTheOne() {
    Answer answer = answer(search("1"));

    assertThat((List<?>) answer.at("/courses"))
        .isNotEmpty()
        .allSatisfy(course -> assertThat(String.valueOf(course)).contains("company=heron"));
  }
}
