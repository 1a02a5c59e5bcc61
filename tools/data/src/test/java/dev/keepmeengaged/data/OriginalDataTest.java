package dev.keepmeengaged.data;

import static org.assertj.core.api.Assertions.assertThat;

import dev.keepmeengaged.domain.Company;
import dev.keepmeengaged.domain.CourseId;
import dev.keepmeengaged.domain.CourseKey;
import dev.keepmeengaged.domain.Feature;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class OriginalDataTest {

  @Test
  void read_publishedFiles_takesEveryRow() {
    CourseData data = OriginalData.read();

    assertThat(data.training()).hasSize(24_551);
    assertThat(data.catalogue()).hasSize(3_507);
    assertThat(data.catalogue().stream().map(row -> row.key().orElseThrow().company()).distinct())
        .hasSize(336);
    CourseKey aardvark = new CourseKey(new Company("aardvark"), new CourseId("6597"));
    assertThat(data.catalogue())
        .filteredOn(row -> row.key().equals(Optional.of(aardvark)))
        .singleElement()
        .satisfies(row -> assertThat(row.engagementScore()).isEqualTo(33))
        .satisfies(row -> assertThat(row.features().raw(Feature.USERS)).isEqualTo(105));
  }
}
