package dev.keepmeengaged.aws;

import static org.assertj.core.api.Assertions.assertThat;

import dev.keepmeengaged.domain.Company;
import dev.keepmeengaged.domain.DataVersion;
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

  private static TableSchema.Key mixes() {
    return TableSchema.mixes(
        new DataVersion("2026-11-22T08-05-11Z-0d1e2f3a4b5c"), new Company("heron"), 12);
  }
}
