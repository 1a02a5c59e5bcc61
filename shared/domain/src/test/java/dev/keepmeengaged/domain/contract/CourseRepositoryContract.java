package dev.keepmeengaged.domain.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.keepmeengaged.domain.Catalogue;
import dev.keepmeengaged.domain.Company;
import dev.keepmeengaged.domain.CompanyCourses;
import dev.keepmeengaged.domain.CompanyScores;
import dev.keepmeengaged.domain.Course;
import dev.keepmeengaged.domain.CourseDescription;
import dev.keepmeengaged.domain.CourseId;
import dev.keepmeengaged.domain.CourseKey;
import dev.keepmeengaged.domain.CourseRepository;
import dev.keepmeengaged.domain.CourseScore;
import dev.keepmeengaged.domain.CourseWithCompany;
import dev.keepmeengaged.domain.Courses;
import dev.keepmeengaged.domain.DataVersion;
import dev.keepmeengaged.domain.Feature;
import dev.keepmeengaged.domain.FeatureVector;
import dev.keepmeengaged.domain.Page;
import dev.keepmeengaged.domain.Rank;
import dev.keepmeengaged.domain.RankedCourse;
import dev.keepmeengaged.domain.TreeMask;
import dev.keepmeengaged.domain.VersionGoneException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** What every {@link CourseRepository} does. */
public abstract class CourseRepositoryContract {

  private static final DataVersion V1 = new DataVersion("v1");
  private static final DataVersion V2 = new DataVersion("v2");
  private static final Company ACME = new Company("Acme");

  /** In the order of their UTF-8 bytes: the letter of plane 1 comes last. */
  private static final List<String> IDS =
      List.of("1", "10", "100%", "2", "A", "a", "a_b", "ab", "é", "Ａ", "𝒜");

  /** A repository in which these data versions, and no others, are published. */
  protected abstract CourseRepository published(Map<DataVersion, Catalogue> versions);

  @Test
  void course_isAsItWasPublished() {
    Course full =
        course(
            "full", 33.25, Courses.features(Map.of(Feature.PRICE, 0.1 + 0.2)), mask(200, 0, 199));
    double[] missing = new double[Feature.COUNT];
    Arrays.fill(missing, Double.NaN);
    Course gaps = course("gaps", 0, FeatureVector.of(missing), Optional.empty());
    Course odd = course("odd", 100, Courses.features(Map.of(Feature.CERTIFICATES, 600.0)), mask(9));
    CourseRepository courses = published(Map.of(V1, Catalogue.of(List.of(full, gaps, odd))));

    for (Course course : List.of(full, gaps, odd)) {
      assertThat(courses.course(ACME, course.id(), V1)).contains(course);
    }
  }

  @Test
  void all_areTheCoursesOfTheCompany_byId_inOnePage() {
    List<Course> many =
        IntStream.range(0, 430)
            .mapToObj(i -> Courses.course("Acme", String.format(Locale.ROOT, "%03d", i), i % 100))
            .toList();
    CourseRepository courses = published(Map.of(V1, Catalogue.of(many)));

    assertThat(courses.all(ACME, V1))
        .hasValueSatisfying(
            all -> {
              assertThat(all.page().items()).isEqualTo(many.stream().map(Course::score).toList());
              assertThat(all.page().next()).isEmpty();
              assertThat(all.company().courses()).isEqualTo(430);
            });
    assertThat(courses.all(new Company("nobody"), V1)).isEmpty();
    assertThatExceptionOfType(VersionGoneException.class).isThrownBy(() -> courses.all(ACME, V2));
  }

  @Test
  void course_isDescribedAsItWasPublished_whateverPartsThereAre() {
    Course full =
        described(
            "full",
            30,
            new CourseDescription(
                Optional.of("Ein <b>Kurs</b>\n𝒜 \""),
                OptionalInt.of(120),
                Optional.of("2025-09-30")));
    Course titled =
        described(
            "titled",
            20,
            new CourseDescription(
                Optional.of("Only a title"), OptionalInt.empty(), Optional.empty()));
    Course counted =
        described(
            "counted",
            10,
            new CourseDescription(Optional.empty(), OptionalInt.of(1), Optional.empty()));
    Course edition =
        described(
            "edition",
            5,
            new CourseDescription(Optional.empty(), OptionalInt.empty(), Optional.of("3")));
    CourseRepository courses =
        published(Map.of(V1, Catalogue.of(List.of(full, titled, counted, edition))));

    for (Course course : List.of(full, titled, counted, edition)) {
      assertThat(courses.course(ACME, course.id(), V1)).contains(course);
      CourseKey key = key("Acme", course.id().value());
      assertThat(courses.courses(Set.of(key), V1)).containsEntry(key, course);
      assertThat(courses.listed(ACME, course.id(), V1).course().map(RankedCourse::course))
          .contains(course);
    }
  }

  @Test
  void lists_haveTheTitleOfEachCourseThatHasOne_onEveryPage() {
    List<Course> many =
        IntStream.range(0, 230)
            .mapToObj(
                i ->
                    described(
                        String.format(Locale.ROOT, "%03d", i),
                        100 - i / 10.0,
                        i % 3 == 0 ? CourseDescription.NONE : titled("Title " + i)))
            .toList();
    CourseRepository courses = published(Map.of(V1, Catalogue.of(many)));
    List<CourseScore> expected = many.stream().map(Course::score).toList();

    for (int limit : List.of(70, 99, 200)) {
      assertThat(all(limit, (n, after) -> best(courses, ACME, V1, n, after))).isEqualTo(expected);
      assertThat(all(limit, (n, after) -> byId(courses, ACME, V1, "", n, after)))
          .isEqualTo(expected);
    }
  }

  @Test
  void lists_haveTheBeginningOfALongTitle() {
    String letters = "𝒜".repeat(CourseDescription.LONGEST_SHORT_TITLE);
    List<Course> two =
        List.of(
            described("fits", 60, titled(letters)), described("cut", 50, titled(letters + "b")));
    CourseRepository courses = published(Map.of(V1, Catalogue.of(two)));

    assertThat(best(courses, ACME, V1, 2, Optional.empty()).items())
        .extracting(course -> course.title().orElseThrow())
        .containsExactly(letters, letters.substring(2) + "…");
    assertThat(courses.course(ACME, new CourseId("cut"), V1)).contains(two.get(1));
  }

  private static List<CourseScore> all(
      int limit, BiFunction<Integer, Optional<String>, Page<CourseScore>> list) {
    List<CourseScore> all = new ArrayList<>();
    Optional<String> after = Optional.empty();
    do {
      Page<CourseScore> page = list.apply(limit, after);
      all.addAll(page.items());
      after = page.next();
    } while (after.isPresent());
    return all;
  }

  private static Course described(String id, double score, CourseDescription description) {
    return new Course(
        ACME,
        new CourseId(id),
        score,
        Courses.features(Map.of()),
        Optional.empty(),
        OptionalInt.empty(),
        description);
  }

  private static CourseDescription titled(String title) {
    return new CourseDescription(Optional.of(title), OptionalInt.empty(), Optional.empty());
  }

  @Test
  void course_isFoundWhateverTheCaseOfItsCompany_andKeepsItsName() {
    CourseRepository courses = published(Map.of(V1, Catalogue.of(List.of(acme("1", 50)))));

    Course found = courses.course(new Company("ACME"), new CourseId("1"), V1).orElseThrow();

    assertThat(found.company().name()).isEqualTo("Acme");
  }

  @Test
  void course_ofAnotherCompany_isNotReached() {
    CourseRepository courses =
        published(
            Map.of(V1, Catalogue.of(List.of(acme("1", 50), Courses.course("Other", "2", 60)))));

    assertThat(courses.course(ACME, new CourseId("2"), V1)).isEmpty();
    assertThat(courses.course(new Company("Acme Other"), new CourseId("2"), V1)).isEmpty();
    assertThat(ids(byId(courses, ACME, V1, "", 10, Optional.empty()).items())).containsExactly("1");
    assertThat(ids(best(courses, ACME, V1, 10, Optional.empty()).items())).containsExactly("1");
  }

  @Test
  void courses_ofAVersion_areNotThoseOfAnother() {
    CourseRepository courses =
        published(
            Map.of(
                V1, Catalogue.of(List.of(acme("old", 50), acme("both", 20))),
                V2, Catalogue.of(List.of(acme("both", 70)))));

    assertThat(courses.course(ACME, new CourseId("old"), V2)).isEmpty();
    assertThat(courses.course(ACME, new CourseId("both"), V2)).contains(acme("both", 70));
    assertThat(best(courses, ACME, V2, 10, Optional.empty()).items())
        .containsExactly(acme("both", 70).score());
    assertThat(byId(courses, ACME, V2, "", 10, Optional.empty()).items())
        .containsExactly(acme("both", 70).score());
  }

  @Test
  void courses_readTogether_areThoseThatAreThere_eachUnderTheKeyAskedFor() {
    Course other = Courses.course("Other", "2", 60);
    CourseRepository courses =
        published(
            Map.of(
                V1, Catalogue.of(List.of(acme("1", 50), acme("𝒜", 40), other)),
                V2, Catalogue.of(List.of(acme("new", 70)))));

    Map<CourseKey, Course> found =
        courses.courses(
            Set.of(
                key("ACME", "1"),
                key("Acme", "𝒜"),
                key("Acme", "2"),
                key("Acme", "new"),
                key("nobody", "1"),
                key("other", "2")),
            V1);

    assertThat(found)
        .containsExactlyInAnyOrderEntriesOf(
            Map.of(
                key("Acme", "1"), acme("1", 50),
                key("Acme", "𝒜"), acme("𝒜", 40),
                key("Other", "2"), other));
    assertThat(courses.courses(Set.of(), V1)).isEmpty();
  }

  @Test
  void courses_readTogether_mayBeMoreThanAStoreGivesAtOnce() {
    List<Course> many = IntStream.range(0, 230).mapToObj(i -> acme("c" + i, 50)).toList();
    CourseRepository courses = published(Map.of(V1, Catalogue.of(many)));
    Set<CourseKey> keys =
        IntStream.range(0, 250).mapToObj(i -> key("Acme", "c" + i)).collect(Collectors.toSet());

    assertThat(courses.courses(keys, V1).values()).containsExactlyInAnyOrderElementsOf(many);
  }

  private static CourseKey key(String company, String course) {
    return new CourseKey(new Company(company), new CourseId(course));
  }

  @Test
  void bestFirst_isByScoreThenLearnersThenId() {
    CourseRepository courses =
        published(
            Map.of(
                V1,
                Catalogue.of(
                    List.of(
                        acme("few", 50, 3),
                        acme("many", 50, 1_000),
                        acme("b", 50, 20),
                        acme("a", 50, 20),
                        acme("9", 9, 75_540),
                        acme("best", 99.5, 1),
                        acme("no learners known", 50, Double.NaN)))));

    Paging.assertPagesOf(
        (limit, after) -> best(courses, ACME, V1, limit, after),
        c -> c,
        List.of(
            acme("best", 99.5, 1).score(),
            acme("many", 50, 1_000).score(),
            acme("a", 50, 20).score(),
            acme("b", 50, 20).score(),
            acme("few", 50, 3).score(),
            new CourseScore(new CourseId("no learners known"), 50, 0),
            acme("9", 9, 75_540).score()));
  }

  @Test
  void byId_isInTheOrderOfTheIdsBytes() {
    CourseRepository courses = published(Map.of(V1, ids()));

    assertPrefix(courses, "", IDS);
  }

  @Test
  void byId_withAPrefix_isThoseThatBeginWithExactlyIt() {
    CourseRepository courses = published(Map.of(V1, ids()));

    assertPrefix(courses, "1", List.of("1", "10", "100%"));
    assertPrefix(courses, "100%", List.of("100%"));
    assertPrefix(courses, "a", List.of("a", "a_b", "ab"));
    assertPrefix(courses, "A", List.of("A"));
    assertPrefix(courses, "a_", List.of("a_b"));
    assertPrefix(courses, "é", List.of("é"));
    assertPrefix(courses, "𝒜", List.of("𝒜"));
  }

  private static void assertPrefix(CourseRepository courses, String prefix, List<String> expected) {
    Paging.assertPagesOf(
        (limit, after) -> byId(courses, ACME, V1, prefix, limit, after),
        c -> c.id().value(),
        expected);
  }

  @Test
  void byId_withAPrefixOfNone_isEmpty() {
    CourseRepository courses = published(Map.of(V1, ids()));

    for (String prefix : List.of("3", "%", "_", "É", "#", " ", "COURSE", Paging.ENDLESS)) {
      Paging.assertEmpty(byId(courses, ACME, V1, prefix, 10, Optional.empty()));
    }
  }

  @Test
  void aListedCourse_hasItsStanding_unlessItIsNotRanked() {
    CourseRepository courses =
        published(
            Map.of(
                V1,
                Catalogue.of(
                    List.of(acme("1", 80), acme("2", 50), acme("3", 50), acme("4", 90, 4)))));

    assertThat(listed(courses, "1")).contains(new Rank(1, 1, 3));
    assertThat(listed(courses, "2")).contains(new Rank(2, 2, 3));
    assertThat(listed(courses, "4")).isEmpty();
    assertThat(courses.listed(ACME, new CourseId("1"), V1).course().map(RankedCourse::course))
        .isEqualTo(courses.course(ACME, new CourseId("1"), V1));
  }

  @Test
  void aListedCourse_comesWithItsCompany() {
    Catalogue catalogue =
        Catalogue.of(List.of(acme("1", 80), acme("2", 50), Courses.course("Other", "3", 60)));
    CourseRepository courses = published(Map.of(V1, catalogue));

    assertThat(courses.listed(new Company("ACME"), new CourseId("1"), V1).company())
        .contains(catalogue.profiles().get(0));
  }

  @Test
  void aListedCourse_thatIsUnknown_leavesItsCompanyKnown() {
    CourseRepository courses =
        published(
            Map.of(V1, Catalogue.of(List.of(acme("1", 80), Courses.course("Other", "3", 60)))));

    CourseWithCompany another = courses.listed(ACME, new CourseId("3"), V1);
    assertThat(another.company()).isPresent();
    assertThat(another.course()).isEmpty();
    CourseWithCompany nobodys = courses.listed(new Company("nobody"), new CourseId("1"), V1);
    assertThat(nobodys).isEqualTo(new CourseWithCompany(Optional.empty(), Optional.empty()));
  }

  private static Optional<Rank> listed(CourseRepository courses, String id) {
    return courses.listed(ACME, new CourseId(id), V1).course().orElseThrow().rank();
  }

  @Test
  void lists_ofAnUnknownCompany_areNotThere() {
    CourseRepository courses = published(Map.of(V1, ids()));
    Company nobody = new Company("nobody");
    String ofAcme = best(courses, ACME, V1, 1, Optional.empty()).next().orElseThrow();

    assertThat(courses.bestFirst(nobody, V1, 10, Optional.empty())).isEmpty();
    assertThat(courses.bestFirst(nobody, V1, 10, Optional.of(ofAcme))).isEmpty();
    assertThat(courses.byId(nobody, V1, "", 10, Optional.empty())).isEmpty();
    assertThat(courses.byId(nobody, V1, Paging.ENDLESS, 10, Optional.empty())).isEmpty();
  }

  @Test
  void lists_sayOfTheirCompanyWhatTheListOfCompaniesSays() {
    Catalogue catalogue = Catalogue.of(List.of(acme("1", 80), acme("2", 50), acme("3", 20, 4)));
    CourseRepository courses = published(Map.of(V1, catalogue));
    CompanyScores expected = catalogue.profiles().get(0).summary();

    assertThat(courses.bestFirst(ACME, V1, 1, Optional.empty()))
        .map(CompanyCourses::company)
        .contains(expected);
    assertThat(courses.byId(ACME, V1, "9", 1, Optional.empty()))
        .map(CompanyCourses::company)
        .contains(expected);
  }

  /** Pages of a list are stored together, and an answer may begin and end inside of them. */
  @Test
  void lists_ofManyCourses_areWhole_whateverThePageLength() {
    List<Course> many =
        IntStream.range(0, 403)
            .mapToObj(i -> acme(String.format(Locale.ROOT, "%04d", i), 99 - i / 10.0))
            .toList();
    CourseRepository courses = published(Map.of(V1, Catalogue.of(many)));
    List<CourseScore> expected = many.stream().map(Course::score).toList();

    for (int limit : List.of(1, 67, 100, 199, 200)) {
      assertThat(all(limit, (n, after) -> best(courses, ACME, V1, n, after))).isEqualTo(expected);
      assertThat(all(limit, (n, after) -> byId(courses, ACME, V1, "", n, after)))
          .isEqualTo(expected);
      assertThat(all(limit, (n, after) -> byId(courses, ACME, V1, "02", n, after)))
          .isEqualTo(expected.subList(200, 300));
      assertThat(all(limit, (n, after) -> byId(courses, ACME, V1, "019", n, after)))
          .isEqualTo(expected.subList(190, 200));
      assertThat(all(limit, (n, after) -> byId(courses, ACME, V1, "030", n, after)))
          .isEqualTo(expected.subList(300, 310));
      assertThat(all(limit, (n, after) -> byId(courses, ACME, V1, "0403", n, after))).isEmpty();
    }
  }

  private static Page<CourseScore> best(
      CourseRepository courses,
      Company company,
      DataVersion version,
      int limit,
      Optional<String> after) {
    return courses.bestFirst(company, version, limit, after).orElseThrow().page();
  }

  private static Page<CourseScore> byId(
      CourseRepository courses,
      Company company,
      DataVersion version,
      String prefix,
      int limit,
      Optional<String> after) {
    return courses.byId(company, version, prefix, limit, after).orElseThrow().page();
  }

  @Test
  void aVersionThatIsNotWhole_isGone_ratherThanEmpty() {
    CourseRepository courses = published(Map.of(V1, ids()));
    String position = best(courses, ACME, V1, 1, Optional.empty()).next().orElseThrow();

    courses.requireWhole(V1);
    for (ThrowingCallable question :
        List.<ThrowingCallable>of(
            () -> courses.requireWhole(V2),
            () -> courses.course(ACME, new CourseId("1"), V2),
            () -> courses.listed(ACME, new CourseId("1"), V2),
            () -> best(courses, ACME, V2, 10, Optional.empty()),
            () -> best(courses, ACME, V2, 10, Optional.of(position)),
            () -> byId(courses, ACME, V2, "1", 10, Optional.empty()))) {
      assertThatExceptionOfType(VersionGoneException.class).isThrownBy(question);
    }
  }

  @Test
  void lists_fromAPositionThatWasNotGiven_areRefused() {
    CourseRepository courses = published(Map.of(V1, ids()));

    Paging.assertRefusesBadPositions((limit, after) -> best(courses, ACME, V1, limit, after));
    Paging.assertRefusesBadPositions((limit, after) -> byId(courses, ACME, V1, "", limit, after));
  }

  private static Catalogue ids() {
    return Catalogue.of(IDS.stream().map(id -> acme(id, 50)).toList());
  }

  private static List<String> ids(List<CourseScore> courses) {
    return courses.stream().map(c -> c.id().value()).toList();
  }

  private static Course acme(String id, double score) {
    return Courses.course("Acme", id, score);
  }

  private static Course acme(String id, double score, double users) {
    return Courses.course("Acme", id, score, Map.of(Feature.USERS, users));
  }

  private static Course course(
      String id, double score, FeatureVector features, Optional<TreeMask> outOfBag) {
    return new Course(
        ACME,
        new CourseId(id),
        score,
        features,
        outOfBag,
        OptionalInt.of((int) score),
        CourseDescription.NONE);
  }

  private static Optional<TreeMask> mask(int trees, int... members) {
    BitSet bits = new BitSet();
    Arrays.stream(members).forEach(bits::set);
    return Optional.of(TreeMask.of(bits, trees));
  }
}
