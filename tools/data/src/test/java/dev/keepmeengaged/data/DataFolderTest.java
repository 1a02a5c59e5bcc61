package dev.keepmeengaged.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.keepmeengaged.domain.Company;
import dev.keepmeengaged.domain.CourseId;
import dev.keepmeengaged.domain.CourseKey;
import dev.keepmeengaged.domain.Feature;
import dev.keepmeengaged.domain.ScoreKind;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFolderTest {

  private static final CourseKey FIRST = new CourseKey(new Company("otter"), new CourseId("101"));

  @TempDir private Path folder;

  @Test
  void read_xAndY_pairsRowsWithoutKeys() throws IOException {
    TestTable.x(3).writeTo(folder.resolve("X.csv"));
    TestTable.y(3).writeTo(folder.resolve("y.csv"));

    CourseData data = read();

    assertThat(data.format()).isEqualTo(DataFormat.PUBLISHED);
    assertThat(data.training())
        .extracting(CourseRow::engagementScore)
        .containsExactly(30., 31., 32.);
    assertThat(data.training()).extracting(CourseRow::key).containsOnly(Optional.empty());
    assertThat(data.training().get(2).features().raw(Feature.USERS)).isEqualTo(7);
    assertThat(data.catalogue()).isEmpty();
  }

  @Test
  void read_xAndYWithFifteen_neverTrainsOnFifteen() throws IOException {
    TestTable.x(2).writeTo(folder.resolve("X.csv"));
    TestTable.y(2).writeTo(folder.resolve("y.csv"));
    TestTable.fifteen(5).writeTo(folder.resolve("fifteen.csv"));

    CourseData data = read();

    assertThat(data.training()).hasSize(2).allMatch(row -> row.key().isEmpty());
    assertThat(data.catalogue()).hasSize(5).allMatch(row -> row.key().isPresent());
  }

  @Test
  void read_fifteenAlone_trainsOnItself() throws IOException {
    TestTable.fifteen(4).with(1, "Engagement Score", "100").writeTo(folder.resolve("fifteen.csv"));

    CourseData data = read();

    assertThat(data.training()).hasSize(3);
    assertThat(data.catalogue()).hasSize(4).containsAll(data.training());
    assertThat(data.catalogue().get(0).key()).contains(FIRST);
  }

  @Test
  void read_columnsInAnyOrder_findsThemByName() throws IOException {
    TestTable.fifteen(1)
        .with(0, "Price (dollars)", "12.5")
        .with(0, "Teacher Comments (average)", "3")
        .writeTo(folder.resolve("fifteen.csv"));

    CourseRow row = read().catalogue().get(0);

    assertThat(row.features().raw(Feature.PRICE)).isEqualTo(12.5);
    assertThat(row.features().raw(Feature.TEACHER_COMMENTS)).isEqualTo(3);
    assertThat(row.features().raw(Feature.CONTENT)).isEqualTo(85.3);
  }

  @Test
  void read_rawExport_isKnownByItsHeaderWhateverItsName() throws IOException {
    TestTable.rawExport(2).writeTo(folder.resolve("march.csv"));

    CourseData data = read();

    assertThat(data.format()).isEqualTo(DataFormat.RAW_EXPORT);
    assertThat(data.training()).hasSize(2);
    assertThat(data.catalogue().get(0).key()).contains(FIRST);
  }

  @Test
  void read_rawExport_hasTheScoresThatItsOwnerSays_elseRecordedOnes() throws IOException {
    TestTable.rawExport(3).writeTo(folder.resolve("export.csv"));

    assertThat(read().scoreKind()).isEqualTo(ScoreKind.RECORDED);
    assertThat(
            DataFolder.read(folder, BadRowPolicy.REFUSE, Optional.of(ScoreKind.SHARE)).scoreKind())
        .isEqualTo(ScoreKind.SHARE);
  }

  @Test
  void read_preparedTable_servesAllAndTrainsOnScope() throws IOException {
    TestTable.prepared(3)
        .with(0, "engagementScore", "0")
        .with(2, "quizGrade", "")
        .writeTo(folder.resolve("courses.csv"));

    CourseData data = read();

    assertThat(data.format()).isEqualTo(DataFormat.PREPARED);
    assertThat(data.catalogue()).hasSize(3);
    assertThat(data.training()).hasSize(2);
    assertThat(data.training().get(1).features().get(Feature.QUIZ_GRADE)).isEmpty();
  }

  @Test
  void read_compressedFile_isTheSame() throws IOException {
    Path plain = Files.createDirectory(folder.resolve("plain"));
    Path compressed = Files.createDirectory(folder.resolve("compressed"));
    TestTable.prepared(3).writeTo(plain.resolve("courses.csv"));
    Files.write(compressed.resolve("courses.csv.gz"), gzip(TestTable.prepared(3).text()));

    CourseData data = DataFolder.read(compressed, BadRowPolicy.REFUSE);

    assertThat(data.catalogue()).isEqualTo(DataFolder.read(plain, BadRowPolicy.REFUSE).catalogue());
  }

  @Test
  void read_cutOffCompressedFile_saysSo() throws IOException {
    byte[] whole = gzip(TestTable.prepared(300).text());
    Files.write(folder.resolve("courses.csv.gz"), Arrays.copyOf(whole, whole.length - 20));

    assertRefused("courses.csv.gz: cannot be read: the compressed file is damaged or cut off");
  }

  @Test
  void read_byteOrderMarkAndWindowsLineEnds_areNoProblem() throws IOException {
    String text = "\uFEFF" + TestTable.prepared(2).text().replace("\n", "\r\n") + "\r\n\r\n";
    Files.writeString(folder.resolve("courses.csv"), text);

    assertThat(read().catalogue()).hasSize(2);
  }

  @Test
  void read_otherFiles_areIgnored() throws IOException {
    TestTable.rawExport(1).writeTo(folder.resolve("export.csv"));
    Files.writeString(folder.resolve("featureimportance.csv"), "colname,rank\nPrice,1\n");
    Files.writeString(folder.resolve("notes.txt"), "ask Ann");
    Files.createDirectory(folder.resolve("old.csv"));

    assertThat(read().format()).isEqualTo(DataFormat.RAW_EXPORT);
  }

  @Test
  void read_pageMixes_areBroughtToTenthsAndCounted() throws IOException {
    TestTable.x(3)
        .with(0, "Content (percent)", "85.4")
        .with(1, "Graded Assessment (percent)", "14.700000000000001")
        .writeTo(folder.resolve("X.csv"));
    TestTable.y(3).writeTo(folder.resolve("y.csv"));

    CourseData data = read();

    assertThat(data.report().count("pageMix", "changed")).isEqualTo(1);
    assertThat(data.report().count("pageMix", "rows")).isEqualTo(3);
    assertThat(data.training())
        .allSatisfy(
            row ->
                assertThat(
                        row.features().raw(Feature.CONTENT)
                            + row.features().raw(Feature.GRADED_ASSESSMENT))
                    .isEqualTo(100));
  }

  @Test
  void read_realOddities_areNoProblems() throws IOException {
    TestTable.fifteen(3)
        .with(0, "Certificates (percent)", "600")
        .with(0, "Price (dollars)", "250000")
        .with(1, "Number of Users", "1")
        .with(1, "Engagement Score", "20")
        .writeTo(folder.resolve("fifteen.csv"));

    assertThat(read().catalogue()).hasSize(3);
  }

  @Test
  void read_nothingThere_saysWhatWasExpected() {
    assertRefused("holds no data: it is empty; expected one of: X.csv with y.csv");
  }

  @Test
  void read_onlyOtherFiles_namesThem() throws IOException {
    Files.writeString(folder.resolve("notes.csv"), "a,b\n1,2\n");

    assertRefused(
        "notes.csv:1, value \"a,b\": neither this line nor one of the 1 below it names a column");
  }

  @Test
  void read_workbookAlone_saysHowToSaveIt() throws IOException {
    Files.writeString(folder.resolve("export.xlsx"), "PK\u0003\u0004[Content_Types].xml");

    assertRefused("export.xlsx (is an Excel workbook (.xlsx): open it and save the sheet as CSV)");
  }

  @Test
  void read_workbookBesideItsExport_isIgnored() throws IOException {
    Files.writeString(folder.resolve("export.xlsx"), "PK\u0003\u0004[Content_Types].xml");
    TestTable.rawExport(2).writeTo(folder.resolve("export.tsv"));

    assertThat(read().catalogue()).hasSize(2);
  }

  @Test
  void read_xWithoutY_saysSo() throws IOException {
    TestTable.x(1).writeTo(folder.resolve("X.csv"));

    assertRefused("holds X.csv without y.csv");
  }

  @Test
  void read_yWithoutX_saysSo() throws IOException {
    TestTable.y(1).writeTo(folder.resolve("y.csv"));
    TestTable.fifteen(1).writeTo(folder.resolve("fifteen.csv"));

    assertRefused("holds y.csv without X.csv");
  }

  @Test
  void read_twoDataSets_namesBoth() throws IOException {
    TestTable.rawExport(1).writeTo(folder.resolve("march.csv"));
    TestTable.prepared(1).writeTo(folder.resolve("courses.csv"));

    assertRefused(
        "holds more than one data set: found march.csv (raw export), courses.csv (prepared table)");
  }

  @Test
  void read_plainAndCompressedOfTheSameName_areTwoDataSets() throws IOException {
    TestTable.fifteen(1).writeTo(folder.resolve("fifteen.csv"));
    Files.write(folder.resolve("fifteen.csv.gz"), gzip(TestTable.fifteen(1).text()));

    assertRefused("holds both fifteen.csv and fifteen.csv.gz");
  }

  @Test
  void read_noSuchFolderOrAFile_saysSo() throws IOException {
    Path file = Files.writeString(folder.resolve("a.csv"), "");

    assertThatThrownBy(() -> DataFolder.read(folder.resolve("none"), BadRowPolicy.REFUSE))
        .isInstanceOf(DataProblemsException.class)
        .hasMessageEndingWith("none: no such folder");
    assertThatThrownBy(() -> DataFolder.read(file, BadRowPolicy.REFUSE))
        .isInstanceOf(DataProblemsException.class)
        .hasMessageContaining("is a file, not a folder with data");
  }

  @Test
  void read_headersAlone_holdNoCourse() throws IOException {
    TestTable.prepared(0).writeTo(folder.resolve("courses.csv"));
    assertRefused("courses.csv: holds no course that can be taken: there are no rows");
    Files.delete(folder.resolve("courses.csv"));

    TestTable.rawExport(0).writeTo(folder.resolve("export.csv"));
    assertRefused("export.csv: holds no course that can be taken: there are no rows");
    Files.delete(folder.resolve("export.csv"));

    TestTable.x(0).writeTo(folder.resolve("X.csv"));
    TestTable.y(0).writeTo(folder.resolve("y.csv"));
    assertRefused("X.csv, y.csv: holds no course that can be taken: there are no rows");
  }

  private CourseData read() {
    return DataFolder.read(folder, BadRowPolicy.REFUSE);
  }

  private void assertRefused(String message) {
    assertThatThrownBy(this::read)
        .isInstanceOf(DataProblemsException.class)
        .hasMessageContaining(message);
  }

  private static byte[] gzip(String text) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
      out.write(text.getBytes(StandardCharsets.UTF_8));
    }
    return bytes.toByteArray();
  }
}
