package dev.keepmeengaged.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.keepmeengaged.domain.Catalogue;
import dev.keepmeengaged.domain.Company;
import dev.keepmeengaged.domain.CompanyProfile;
import dev.keepmeengaged.domain.CompanyScores;
import dev.keepmeengaged.domain.Course;
import dev.keepmeengaged.domain.CourseDescription;
import dev.keepmeengaged.domain.CourseId;
import dev.keepmeengaged.domain.DataVersion;
import dev.keepmeengaged.domain.Feature;
import dev.keepmeengaged.domain.FeatureVector;
import dev.keepmeengaged.domain.ListedCourse;
import dev.keepmeengaged.domain.Standing;
import dev.keepmeengaged.domain.UnavailableException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
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
  private static final ListedCourse RANKED =
      new ListedCourse(COURSE, Optional.of(new Standing(2, 1, 5)));

  @Test
  void courseWithAStanding_readsBackAsItWas() {
    assertThat(Item.read(item(), CatalogueItems::listedCourse)).isEqualTo(RANKED);
  }

  @Test
  void courseOfAReleaseWithoutCountsOfTrainingRows_isReadWithoutOne() {
    Map<String, AttributeValue> item = item();
    item.remove("companyRows");

    assertThat(Item.read(item, CatalogueItems::listedCourse).course().companyRows()).isEmpty();
  }

  @Test
  void courseOfAReleaseWithoutDescriptions_isReadWithoutOne() {
    Map<String, AttributeValue> item = item();
    item.keySet().removeAll(List.of("title", "pages", "edition"));

    assertThat(Item.read(item, CatalogueItems::listedCourse).course().description())
        .isEqualTo(CourseDescription.NONE);
  }

  @Test
  void companyWithoutTitles_hasNoItemWithThem() {
    assertThat(CatalogueItems.titles(VERSION, List.of(WITH_LEARNERS))).isEmpty();
  }

  /** DynamoDB takes an item of up to 400 KB. */
  @Test
  void theLongestTitles_fitIntoTheirItems() {
    CourseDescription longest =
        new CourseDescription(Optional.of("𝒜".repeat(300)), OptionalInt.empty(), Optional.empty());
    Course course =
        new Course(
            COURSE.company(),
            COURSE.id(),
            50,
            COURSE.features(),
            Optional.empty(),
            OptionalInt.empty(),
            longest);

    List<Map<String, AttributeValue>> items =
        CatalogueItems.titles(VERSION, Collections.nCopies(250, course));

    assertThat(items).hasSize(3);
    assertThat(DynamoDbInProcess.json(items.get(0)).getBytes(StandardCharsets.UTF_8).length)
        .isLessThan(110_000);
  }

  @Test
  void courseOfAReleaseWithoutStandings_isReadWithoutOne() {
    Map<String, AttributeValue> item = item();
    item.keySet().removeAll(List.of("place", "tied", "ranked"));

    assertThat(Item.read(item, CatalogueItems::listedCourse))
        .isEqualTo(new ListedCourse(COURSE, Optional.empty()));
  }

  @Test
  void companyOfAReleaseThatCountedAllCourses_isReadWithoutItsQuartiles() {
    CompanyProfile profile = Catalogue.of(List.of(COURSE, WITH_LEARNERS)).profiles().get(0);
    Map<String, AttributeValue> item = new HashMap<>(CatalogueItems.of(VERSION, profile));
    assertThat(Item.read(item, CatalogueItems::companyProfile)).isEqualTo(profile);
    item.remove("enoughLearners");

    CompanyProfile older = Item.read(item, CatalogueItems::companyProfile);

    assertThat(older.summary())
        .isEqualTo(
            new CompanyScores(new Company("avocado"), 2, OptionalInt.empty(), Optional.empty()));
    assertThat(older.features()).isEqualTo(profile.features());
  }

  @Test
  void companyWhoseQuartilesAreLost_isRefused() {
    CompanyProfile profile = Catalogue.of(List.of(WITH_LEARNERS)).profiles().get(0);
    Map<String, AttributeValue> item = new HashMap<>(CatalogueItems.of(VERSION, profile));
    item.remove("scores");

    assertThatThrownBy(() -> Item.read(item, CatalogueItems::companyScores))
        .isInstanceOf(UnavailableException.class);
  }

  private static Map<String, AttributeValue> item() {
    return new HashMap<>(CatalogueItems.of(VERSION, 2, RANKED));
  }
}
