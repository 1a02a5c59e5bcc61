package dev.keepmeengaged.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.keepmeengaged.aws.testing.Services;
import dev.keepmeengaged.domain.DataVersion;
import dev.keepmeengaged.domain.ModelVersion;
import dev.keepmeengaged.domain.Release;
import dev.keepmeengaged.domain.UnavailableException;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DynamoDbReleasesTest {

  @Test
  void current_beforeAnythingWasPublished_isEmpty() {
    assertThat(releases(Services.newTable()).current()).isEmpty();
  }

  @Test
  void current_isWhatThePointerNames() {
    String table = Services.newTable();
    Release old = release("d1");
    Release current = release("d2");
    Services.dynamoDb()
        .putItem(b -> b.tableName(table).item(new Pointer(current, Optional.of(old)).item()));

    assertThat(releases(table).current()).contains(current);
  }

  @Test
  void current_withoutATable_isUnavailable_notEmpty() {
    assertThatExceptionOfType(UnavailableException.class)
        .isThrownBy(() -> releases("no-such-table").current())
        .withMessage("The published data cannot be read right now.");
  }

  private static DynamoDbReleases releases(String table) {
    return new DynamoDbReleases(new CoursesTable(Services.dynamoDb(), table));
  }

  private static Release release(String data) {
    return new Release(
        new DataVersion(data),
        new ModelVersion("m"),
        Optional.of("a manifest's hash"),
        Instant.parse("2026-11-22T08:00:00Z"),
        "somebody");
  }
}
