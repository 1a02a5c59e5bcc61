package dev.keepmeengaged.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The same site in the tables of every release: the same export. */
class MoodleReleasesTest {

  private static final MoodleSite SITE = MoodleSite.generate(4, 12, 43);

  /** Those of plugins, which have releases of their own. */
  private static final Set<String> PLUGINS =
      Set.of(
          "certificate",
          "certificate_issues",
          "customcert",
          "customcert_issues",
          "tool_certificate_issues");

  @TempDir private Path folder;

  static List<MoodleRelease> releases() {
    return MoodleRelease.all();
  }

  @ParameterizedTest
  @MethodSource("releases")
  void extract_everyRelease_givesTheSameExport(MoodleRelease release) throws Exception {
    try (TestSchema schema = TestPostgres.newSchema()) {
      MoodleDatabase.create(SITE, schema, release);
      Path export = folder.resolve("export.csv");

      ExtractRun.with(
              "--jdbc", TestPostgres.url(),
              "--source", "moodle",
              "--schema", schema.name(),
              "--out", export.toString())
          .done();

      ExportRow.assertEqual(ExportRow.read(export), ExpectedRows.of(SITE.asPlatform()));
    }
  }

  @Test
  void releases_defineEveryTableThatTheMappingReads() {
    LmsFolder moodle = LmsFolder.of("moodle");
    Set<String> read =
        new TreeSet<>(LmsTables.tablesRead(moodle, moodle.description(), Dialect.POSTGRESQL));
    read.removeAll(PLUGINS);

    Set<String> defined = new TreeSet<>();
    releases().forEach(release -> defined.addAll(release.tables().keySet()));
    assertThat(defined).isEqualTo(read);
  }

  @Test
  void releases_haveEveryTableAndColumnThatIsRequired() {
    LmsDescription moodle = LmsFolder.of("moodle").description();

    assertThat(moodle.releases()).isEqualTo("4.1 to 5.1");
    assertThat(releases())
        .extracting(MoodleRelease::number)
        .containsExactly("4.1", "4.5", "5.0", "5.1");
    for (MoodleRelease release : releases()) {
      assertThat(release.tables().keySet()).containsAll(moodle.tables());
      for (String column : moodle.columns()) {
        String[] names = column.split("[.]", 2);
        assertThat(release.tables().get(names[0]))
            .extracting(MoodleRelease.Column::name)
            .contains(names[1]);
      }
    }
  }
}
