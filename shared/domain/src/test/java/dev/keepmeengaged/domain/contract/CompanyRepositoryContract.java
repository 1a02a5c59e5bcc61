package dev.keepmeengaged.domain.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.keepmeengaged.domain.Catalogue;
import dev.keepmeengaged.domain.Company;
import dev.keepmeengaged.domain.CompanyProfile;
import dev.keepmeengaged.domain.CompanyRepository;
import dev.keepmeengaged.domain.CompanyScores;
import dev.keepmeengaged.domain.CompanyWithCourses;
import dev.keepmeengaged.domain.Course;
import dev.keepmeengaged.domain.Courses;
import dev.keepmeengaged.domain.DataVersion;
import dev.keepmeengaged.domain.Feature;
import dev.keepmeengaged.domain.Page;
import dev.keepmeengaged.domain.SampleSegments;
import dev.keepmeengaged.domain.SearchIndex;
import dev.keepmeengaged.domain.VersionGoneException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** What every {@link CompanyRepository} does. */
public abstract class CompanyRepositoryContract {

  private static final DataVersion V1 = new DataVersion("v1");
  private static final DataVersion V2 = new DataVersion("v2");
  private static final DataVersion NEVER = new DataVersion("never");

  /** By key, in the order of its UTF-8 bytes: the letter of plane 1 comes last. */
  private static final List<String> NAMES =
      List.of(
          "100% Learning",
          "aardvark", "Ab", "ab_c", "abc", "Zebra", "ÉCLAIR", "Ａ wide letter", "𝒜 script letter");

  /** A repository in which these data versions, and no others, are published. */
  protected abstract CompanyRepository published(Map<DataVersion, Catalogue> versions);

  /** A repository in which just this data version is published, as before it could be searched. */
  protected abstract CompanyRepository publishedWithoutSearch(
      DataVersion version, Catalogue courses);

  @Test
  void companies_inPagesOfAnyLength_areAllOfThemByKey() {
    CompanyRepository companies = published(Map.of(V1, named(NAMES)));

    Paging.assertPagesOf(
        (limit, after) -> companies.companies(V1, "", limit, after),
        c -> c.company().name(),
        NAMES);
  }

  @Test
  void companies_withAPrefix_areThoseWhoseKeyBeginsWithIt() {
    CompanyRepository companies = published(Map.of(V1, named(NAMES)));

    assertPrefix(companies, "a", List.of("aardvark", "Ab", "ab_c", "abc"));
    assertPrefix(companies, "AB", List.of("Ab", "ab_c", "abc"));
    assertPrefix(companies, "ab_", List.of("ab_c"));
    assertPrefix(companies, "100%", List.of("100% Learning"));
    assertPrefix(companies, "éc", List.of("ÉCLAIR"));
    assertPrefix(companies, "e\u0301cl", List.of("ÉCLAIR"));
    assertPrefix(companies, "𝒜", List.of("𝒜 script letter"));
    assertPrefix(companies, "zebra", List.of("Zebra"));
  }

  private static void assertPrefix(
      CompanyRepository companies, String prefix, List<String> expected) {
    Paging.assertPagesOf(
        (limit, after) -> companies.companies(V1, prefix, limit, after),
        c -> c.company().name(),
        expected);
  }

  /** Pages of the list are stored together, and an answer may begin and end inside of them. */
  @Test
  void companies_inAnyNumber_areWhole_whateverThePageLength() {
    List<String> many =
        IntStream.range(0, 403).mapToObj(i -> String.format(Locale.ROOT, "%04d", i)).toList();
    CompanyRepository companies = published(Map.of(V1, named(many)));

    for (int limit : List.of(1, 67, 100, 199, 200)) {
      assertThat(all(companies, "", limit)).isEqualTo(many);
      assertThat(all(companies, "02", limit)).isEqualTo(many.subList(200, 300));
      assertThat(all(companies, "019", limit)).isEqualTo(many.subList(190, 200));
      assertThat(all(companies, "030", limit)).isEqualTo(many.subList(300, 310));
      assertThat(all(companies, "0403", limit)).isEmpty();
    }
  }

  private static List<String> all(CompanyRepository companies, String prefix, int limit) {
    List<String> all = new ArrayList<>();
    Optional<String> after = Optional.empty();
    do {
      Page<CompanyScores> page = companies.companies(V1, prefix, limit, after);
      page.items().forEach(company -> all.add(company.company().name()));
      after = page.next();
    } while (after.isPresent());
    return all;
  }

  /** Names of the greatest length, with the signs that stores may use between names. */
  @Test
  void companies_ofTheLongestNames_areListed_andHaveAProfile() {
    List<String> names = List.of("#".repeat(255), "%".repeat(255), "𝒜".repeat(255));
    CompanyRepository companies = published(Map.of(V1, named(names)));

    assertPrefix(companies, "", names);
    for (String name : names) {
      assertPrefix(companies, name, List.of(name));
      assertThat(companies.profile(new Company(name), V1)).isPresent();
    }
  }

  @Test
  void companies_withAPrefixOfNone_areNone() {
    CompanyRepository companies = published(Map.of(V1, named(NAMES)));

    for (String prefix : List.of("zebras", "%", "_", "b", " ", "#", Paging.ENDLESS)) {
      Paging.assertEmpty(companies.companies(V1, prefix, 10, Optional.empty()));
    }
  }

  @Test
  void companies_ofAVersion_areNotThoseOfAnother() {
    CompanyRepository companies =
        published(Map.of(V1, named(List.of("old")), V2, named(List.of("new"))));

    assertThat(companies.companies(V2, "", 10, Optional.empty()).items())
        .extracting(c -> c.company().name())
        .containsExactly("new");
  }

  @Test
  void aVersionThatIsNotWhole_isGone_ratherThanEmpty() {
    CompanyRepository companies = published(Map.of(V1, named(NAMES)));

    companies.requireWhole(V1);
    for (ThrowingCallable question :
        List.<ThrowingCallable>of(
            () -> companies.requireWhole(NEVER),
            () -> companies.companies(NEVER, "", 10, Optional.empty()),
            () -> companies.companies(NEVER, "a", 10, Optional.empty()),
            () -> companies.profile(new Company("abc"), NEVER),
            () -> companies.known(Set.of(new Company("abc")), NEVER))) {
      assertThatExceptionOfType(VersionGoneException.class).isThrownBy(question);
    }
  }

  @Test
  void companies_fromAPositionThatWasNotGiven_areRefused() {
    CompanyRepository companies = published(Map.of(V1, named(NAMES)));

    Paging.assertRefusesBadPositions((limit, after) -> companies.companies(V1, "", limit, after));
  }

  @Test
  void companies_haveTheirNumberOfCoursesAndQuartiles() {
    Catalogue catalogue = oddCatalogue();
    CompanyRepository companies = published(Map.of(V1, catalogue));

    assertThat(companies.companies(V1, "", 10, Optional.empty()).items())
        .isEqualTo(catalogue.profiles().stream().map(CompanyProfile::summary).toList());
  }

  @Test
  void profile_isThatOfTheCatalogue_whateverTheCaseOfTheName() {
    Catalogue catalogue = oddCatalogue();
    CompanyRepository companies = published(Map.of(V1, catalogue));

    for (CompanyProfile profile : catalogue.profiles()) {
      assertThat(companies.profile(profile.summary().company(), V1)).contains(profile);
    }
    CompanyProfile shouted = companies.profile(new Company("ODD"), V1).orElseThrow();
    assertThat(shouted.summary().company().name()).isEqualTo("Odd");
    assertThat(shouted.features()).doesNotContainKey(Feature.QUIZ_GRADE);
  }

  @Test
  void profile_ofAnUnknownCompany_isEmpty() {
    CompanyRepository companies =
        published(Map.of(V1, named(List.of("old")), V2, named(List.of("new"))));

    assertThat(companies.profile(new Company("nobody"), V1)).isEmpty();
    assertThat(companies.profile(new Company("new"), V1)).isEmpty();
  }

  @Test
  void known_areThoseThatHaveACourse_whateverTheCaseOfTheirNames() {
    CompanyRepository companies =
        published(Map.of(V1, named(List.of("old", "ÉCLAIR")), V2, named(List.of("new"))));
    Set<Company> asked =
        Stream.of("old", "éclair", "new", "nobody").map(Company::new).collect(Collectors.toSet());

    assertThat(companies.known(asked, V1))
        .containsExactlyInAnyOrder(new Company("old"), new Company("éclair"));
    assertThat(companies.known(Set.of(), V1)).isEmpty();
  }

  @Test
  void allCourses_areThoseOfTheCatalogue() {
    Catalogue catalogue = oddCatalogue();
    CompanyRepository companies = published(Map.of(V1, catalogue, V2, named(NAMES)));

    assertThat(companies.allCourses(V1)).contains(catalogue.allCourses());
    assertThat(companies.allCourses(NEVER)).isEmpty();
  }

  @Test
  void searchIndex_hasAllCompanies_withAllOfTheirCourses() {
    Catalogue catalogue = oddCatalogue();
    CompanyRepository companies = published(Map.of(V1, catalogue, V2, named(NAMES)));

    assertThat(companies.searchIndex(V1).orElseThrow().companies()).isEqualTo(searched(catalogue));
    assertThat(companies.searchIndex(V2).orElseThrow().byMedian()).hasSize(NAMES.size());
  }

  /** A store keeps the index in parts: a company's courses may be in several. */
  @Test
  void searchIndex_ofManyLongNames_isWhole() {
    Catalogue catalogue =
        Catalogue.of(
            IntStream.range(0, 6_000)
                .mapToObj(i -> Courses.course("c" + i / 5_000, "𝒜".repeat(50) + (1_000 + i), 50))
                .toList());
    CompanyRepository companies = published(Map.of(V1, catalogue));

    assertThat(companies.searchIndex(V1).orElseThrow().companies()).isEqualTo(searched(catalogue));
  }

  private static List<CompanyWithCourses> searched(Catalogue catalogue) {
    return SearchIndex.of(
            catalogue,
            Collections.nCopies(catalogue.companies().size(), SampleSegments.NOT_SEARCHED))
        .companies();
  }

  @Test
  void searchIndex_ofAReleaseFromBeforeItWasPublished_isEmpty() {
    assertThat(publishedWithoutSearch(V1, named(NAMES)).searchIndex(V1)).isEmpty();
  }

  @Test
  void searchIndex_ofAVersionThatIsNotWhole_isGone() {
    CompanyRepository companies = published(Map.of(V1, named(NAMES)));

    assertThatExceptionOfType(VersionGoneException.class)
        .isThrownBy(() -> companies.searchIndex(NEVER));
  }

  private static Catalogue named(List<String> names) {
    return Catalogue.of(names.stream().map(name -> Courses.course(name, "1", 50)).toList());
  }

  /**
   * Statistics with many digits; no course of "Odd" has a quiz grade, none of "Small" ten learners.
   */
  private static Catalogue oddCatalogue() {
    Map<Feature, Double> noQuiz = Map.of(Feature.QUIZ_GRADE, Double.NaN, Feature.PRICE, 1 / 3.0);
    Course rare = Courses.course("Odd", "2", 0.1 + 0.2, Map.of(Feature.QUIZ_GRADE, Double.NaN));
    return Catalogue.of(
        Stream.of(
                Courses.course("Odd", "1", 66.666, noQuiz),
                rare,
                Courses.course("Odd", "3", 100, noQuiz),
                Courses.course("Plain", "1", 12, Map.of(Feature.PRICE, 250_000.0)),
                Courses.course("Small", "1", 40, Map.of(Feature.USERS, 9.0)))
            .toList());
  }
}
