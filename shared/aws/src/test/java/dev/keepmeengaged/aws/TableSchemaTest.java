package dev.keepmeengaged.aws;

import static org.assertj.core.api.Assertions.assertThat;

import dev.keepmeengaged.domain.Company;
import dev.keepmeengaged.domain.CourseId;
import dev.keepmeengaged.domain.DataVersion;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

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
    Company signed = new Company("a#COURSE#1");

    assertThat(
            List.of(
                TableSchema.company(version, plain),
                TableSchema.company(version, signed),
                TableSchema.course(version, plain, new CourseId("1")),
                TableSchema.course(version, plain, new CourseId("#1")),
                TableSchema.course(version, signed, new CourseId("1")),
                TableSchema.mixes(version, plain, 1),
                TableSchema.mixes(version, signed, 1),
                TableSchema.segments(version, plain),
                TableSchema.course(version, plain, new CourseId("SEGMENTS"))))
        .doesNotHaveDuplicates();
  }

  private static TableSchema.Key mixes() {
    return TableSchema.mixes(
        new DataVersion("2026-11-22T08-05-11Z-0d1e2f3a4b5c"), new Company("heron"), 12);
  }
}
