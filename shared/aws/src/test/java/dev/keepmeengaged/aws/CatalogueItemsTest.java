package dev.keepmeengaged.aws;

import static org.assertj.core.api.Assertions.assertThat;

import dev.keepmeengaged.domain.Company;
import dev.keepmeengaged.domain.Course;
import dev.keepmeengaged.domain.CourseId;
import dev.keepmeengaged.domain.DataVersion;
import dev.keepmeengaged.domain.Feature;
import dev.keepmeengaged.domain.FeatureVector;
import dev.keepmeengaged.domain.ListedCourse;
import dev.keepmeengaged.domain.Standing;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

class CatalogueItemsTest {

  private static final Course COURSE =
      new Course(
          new Company("avocado"),
          new CourseId("1"),
          33.25,
          FeatureVector.of(new double[Feature.COUNT]),
          Optional.empty());
  private static final ListedCourse RANKED =
      new ListedCourse(COURSE, Optional.of(new Standing(2, 1, 5)));

  @Test
  void courseWithAStanding_readsBackAsItWas() {
    assertThat(Item.read(item(), CatalogueItems::listedCourse)).isEqualTo(RANKED);
  }

  @Test
  void courseOfAReleaseWithoutStandings_isReadWithoutOne() {
    Map<String, AttributeValue> item = item();
    item.keySet().removeAll(List.of("place", "tied", "ranked"));

    assertThat(Item.read(item, CatalogueItems::listedCourse))
        .isEqualTo(new ListedCourse(COURSE, Optional.empty()));
  }

  private static Map<String, AttributeValue> item() {
    return new HashMap<>(CatalogueItems.of(new DataVersion("any"), 2, RANKED));
  }
}
