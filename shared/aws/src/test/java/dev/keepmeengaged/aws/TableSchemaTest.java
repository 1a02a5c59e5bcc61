package dev.keepmeengaged.aws;

import static org.assertj.core.api.Assertions.assertThat;

import dev.keepmeengaged.domain.Company;
import dev.keepmeengaged.domain.CourseId;
import dev.keepmeengaged.domain.DataVersion;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where items lie, whatever machine writes or reads them. */
class TableSchemaTest {

  /** Arabic has digits of its own: a function elsewhere would not find what was written so. */
  @Test
  void mixes_lieAtTheSameKey_inAnyLocale() {
    TableSchema.Key key = mixes();
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
      assertThat(mixes()).isEqualTo(key);
    } finally {
      Locale.setDefault(before);
    }
  }

  @Test
  void names_withTheSignThatPartsKeys_keepTheirItemsApart() {
    DataVersion version = new DataVersion("2026-11-22T08-05-11Z-0d1e2f3a4b5c");
    Company plain = new Company("a");
    Company signed = new Company("a#1");
    Company escaped = new Company("a%231");

    assertThat(
            Stream.of(plain, signed, escaped)
                .flatMap(
                    company ->
                        Stream.of(
                            TableSchema.profile(version, company),
                            TableSchema.best(version, company, 1),
                            TableSchema.mixes(version, company, 1),
                            TableSchema.segments(version, company),
                            TableSchema.course(version, company, new CourseId("1")),
                            TableSchema.course(version, company, new CourseId("#1")),
                            TableSchema.course(version, company, new CourseId("1#1")),
                            TableSchema.course(version, company, new CourseId("%231")))))
        .doesNotHaveDuplicates();
  }

  /** DynamoDB takes 2,048 bytes. */
  @ParameterizedTest
  @ValueSource(strings = {"#", "%", "a", "𝒜"})
  void theLongestNames_fitIntoAPartitionKey(String letter) {
    TableSchema.Key key =
        TableSchema.course(
            new DataVersion("v".repeat(64)),
            new Company(letter.repeat(255)),
            new CourseId(letter.repeat(64)));

    assertThat(key.partition().getBytes(StandardCharsets.UTF_8).length).isLessThan(2_048);
  }

  private static TableSchema.Key mixes() {
    return TableSchema.mixes(
        new DataVersion("2026-11-22T08-05-11Z-0d1e2f3a4b5c"), new Company("heron"), 12);
  }
}
