package dev.keepmeengaged.training.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.keepmeengaged.domain.Company;
import dev.keepmeengaged.domain.CourseId;
import dev.keepmeengaged.domain.Feature;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The original study's published files, where they lie beside the repository. */
class OriginalDataTest {

  @Test
  void read_publishedFiles_takesEveryRow() {
    Path folder = repository().resolveSibling("shared").resolve("data").resolve("original");
    assumeTrue(Files.isDirectory(folder), "no real data at ../shared/data/original");

    CourseData data = DataFolder.read(folder, BadRows.REFUSE);

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

  private static Path repository() {
    return Stream.iterate(Path.of("").toAbsolutePath(), Path::getParent)
        .takeWhile(Objects::nonNull)
        .filter(folder -> Files.exists(folder.resolve("mvnw")))
        .findFirst()
        .orElseThrow();
  }
}
