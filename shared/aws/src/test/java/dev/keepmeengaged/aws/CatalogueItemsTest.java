package dev.keepmeengaged.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.keepmeengaged.domain.AllCourses;
import dev.keepmeengaged.domain.Catalogue;
import dev.keepmeengaged.domain.Company;
import dev.keepmeengaged.domain.CompanyProfile;
import dev.keepmeengaged.domain.CompanyScores;
import dev.keepmeengaged.domain.Course;
import dev.keepmeengaged.domain.CourseDescription;
import dev.keepmeengaged.domain.CourseId;
import dev.keepmeengaged.domain.CourseScore;
import dev.keepmeengaged.domain.DataVersion;
import dev.keepmeengaged.domain.Feature;
import dev.keepmeengaged.domain.FeatureVector;
import dev.keepmeengaged.domain.Population;
import dev.keepmeengaged.domain.Rank;
import dev.keepmeengaged.domain.RankedCourse;
import dev.keepmeengaged.domain.UnavailableException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

class CatalogueItemsTest {

  private static final DataVersion VERSION = new DataVersion("any");
  private static final Course COURSE =
      new Course(
          new Company("avocado"),
          new CourseId("1"),
          33.25,
          FeatureVector.of(new double[Feature.COUNT]),
          Optional.empty(),
          OptionalInt.of(7),
          new CourseDescription(
              Optional.of("Ripe in a week"), OptionalInt.of(40), Optional.of("2026")));
  private static final Course WITH_LEARNERS =
      new Course(
          COURSE.company(),
          new CourseId("2"),
          50,
          COURSE.features().with(Map.of(Feature.USERS, 10.0)),
          Optional.empty());
  private static final RankedCourse RANKED =
      new RankedCourse(COURSE, Optional.of(new Rank(2, 1, 5)));

  @Test
  void courseWithAStanding_readsBackAsItWas() {
    assertThat(Item.read(item(), CatalogueItems::listedCourse)).isEqualTo(RANKED);
  }

  @Test
  void courseWithoutACountOfTrainingRows_isReadWithoutOne() {
    Map<String, AttributeValue> item = item();
    item.remove("companyRows");

    assertThat(Item.read(item, CatalogueItems::listedCourse).course().companyRows()).isEmpty();
  }

  @Test
  void courseThatIsNotDescribed_isReadWithoutADescription() {
    Map<String, AttributeValue> item = item();
    item.keySet().removeAll(List.of("title", "pages", "edition"));

    assertThat(Item.read(item, CatalogueItems::listedCourse).course().description())
        .isEqualTo(CourseDescription.NONE);
  }

  /** DynamoDB takes an item of up to 400 KB. */
  @Test
  void pageOfTheLongestIdsAndTitles_fitsIntoAnItem() {
    Random random = new Random(1);
    CompanyScores company = company("𝒜".repeat(255));
    List<CourseScore> courses =
        IntStream.range(0, 200)
            .mapToObj(
                i ->
                    new CourseScore(
                        new CourseId(letters(random, 64)),
                        random.nextDouble(),
                        random.nextDouble(),
                        Optional.of(letters(random, 255))))
            .toList();

    List<Map<String, AttributeValue>> byId = CatalogueItems.byId(VERSION, company, courses);

    assertThat(byId).hasSize(1);
    assertThat(bytes(byId.get(0))).isBetween(100_000, 400_000);
    assertThat(bytes(CatalogueItems.best(VERSION, company, courses).get(0))).isLessThan(400_000);
  }

  @Test
  void pageOfTheLongestCompanies_fitsIntoAnItem() {
    Random random = new Random(1);
    List<CompanyScores> companies =
        IntStream.range(0, 200).mapToObj(i -> company(letters(random, 255))).toList();

    List<Map<String, AttributeValue>> items = CatalogueItems.companies(VERSION, companies);

    assertThat(items).hasSize(1);
    assertThat(bytes(items.get(0))).isBetween(100_000, 400_000);
  }

  /** Letters of 4 bytes each that hardly deflate. */
  private static String letters(Random random, int length) {
    return random
        .ints(length, 0x20000, 0x2A000)
        .mapToObj(Character::toString)
        .collect(Collectors.joining());
  }

  private static CompanyScores company(String name) {
    return new CompanyScores(new Company(name), 1, OptionalInt.of(0), Optional.empty());
  }

  /** Its own bytes, those of its names and values, without what JSON adds to them. */
  private static int bytes(Map<String, AttributeValue> item) {
    return item.entrySet().stream()
        .mapToInt(
            a ->
                a.getKey().length()
                    + switch (a.getValue().type()) {
                      case S -> a.getValue().s().getBytes(StandardCharsets.UTF_8).length;
                      case B -> a.getValue().b().asByteArrayUnsafe().length;
                      default -> 21;
                    })
        .sum();
  }

  @Test
  void pagesByName_beginAfterOneAnother_inTheOrderOfBytes_eachWithTheNext() {
    List<CompanyScores> companies =
        IntStream.range(0, 401)
            .mapToObj(i -> company(i % 2 == 0 ? "Ａ" + (1_000 + i) : "𝒜" + (1_000 + i)))
            .toList();

    List<Map<String, AttributeValue>> items = CatalogueItems.companies(VERSION, companies);

    assertThat(items)
        .extracting(item -> TableSchema.Key.of(item).sort())
        .containsExactly("#", "#ａ1400", "#𝒜1399");
    assertThat(items)
        .extracting(item -> Item.read(item, i -> i.optionalText("next")))
        .containsExactly(Optional.of("#ａ1400"), Optional.of("#𝒜1399"), Optional.empty());
    assertThat(items.stream().flatMap(item -> CatalogueItems.companiesIn(item).stream()))
        .hasSize(401);
  }

  @Test
  void courseWithoutAStanding_isReadWithoutOne() {
    Map<String, AttributeValue> item = item();
    item.keySet().removeAll(List.of("place", "tied", "ranked"));

    assertThat(Item.read(item, CatalogueItems::listedCourse))
        .isEqualTo(new RankedCourse(COURSE, Optional.empty()));
  }

  @Test
  void companyWhoseQuartilesAreLost_isRefused() {
    CompanyProfile profile = Catalogue.of(List.of(WITH_LEARNERS)).profiles().get(0);
    Map<String, AttributeValue> item = new HashMap<>(CatalogueItems.of(VERSION, profile));
    item.remove("scores");

    assertThatThrownBy(() -> Item.read(item, CatalogueItems::companyScores))
        .isInstanceOf(UnavailableException.class);
  }

  /** As items were before populations were kept: who may not see all gets no feature of them. */
  @Test
  void featuresWithoutPopulations_areOfUnknownOnes() {
    AllCourses all = Catalogue.of(List.of(WITH_LEARNERS)).allCourses();
    Map<String, AttributeValue> item = new HashMap<>(CatalogueItems.of(VERSION, all));
    assertThat(Item.read(item, CatalogueItems::allCourses)).isEqualTo(all);
    item.remove("populations");

    AllCourses read = Item.read(item, CatalogueItems::allCourses);

    assertThat(read.scores()).isEqualTo(all.scores());
    assertThat(read.features().keySet()).isEqualTo(all.features().keySet()).isNotEmpty();
    assertThat(read.features().values())
        .allSatisfy(feature -> assertThat(feature.of()).isEqualTo(Population.UNKNOWN));
  }

  private static Map<String, AttributeValue> item() {
    return new HashMap<>(CatalogueItems.of(VERSION, RANKED));
  }
}
