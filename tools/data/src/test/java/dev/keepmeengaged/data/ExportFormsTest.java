package dev.keepmeengaged.data;

import static org.assertj.core.api.Assertions.assertThat;

import dev.keepmeengaged.domain.ScoreKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** However an export is saved, the prepared table is the same, byte for byte. */
class ExportFormsTest {

  @TempDir private Path folder;

  @Test
  void everyForm_aloneAndInPairs_isTheSameTable() throws IOException {
    String expected = prepared(List.of());
    assertThat(expected.lines()).hasSizeGreaterThan(30);
    Map<List<ExportForm>, String> others = new LinkedHashMap<>();

    List<List<ExportForm>> cases = ExportForm.aloneAndInPairs().toList();
    for (List<ExportForm> forms : cases) {
      try {
        if (!prepared(forms).equals(expected)) {
          others.put(forms, "another table");
        }
      } catch (DataProblemsException e) {
        others.put(forms, e.getMessage());
      }
    }

    assertThat(cases).hasSizeGreaterThan(1_000);
    assertThat(others).isEmpty();
  }

  @Test
  void everyForm_isSaidInOneLine_whereItHadToBeAssumed() throws IOException {
    for (ExportForm form : ExportForm.all()) {
      List<String> assumptions = prepare(List.of(form)).report().assumptions();

      assertThat(assumptions.size()).as(form.name()).isLessThanOrEqualTo(1);
      assertThat(String.join("", assumptions)).as(form.name()).contains(form.said());
      assertThat(assumptions.isEmpty()).as(form.name()).isEqualTo(form.said().isEmpty());
    }
  }

  @Test
  void gapsOfAllKinds_blankLinesAndSigns_areCountedInOneLine() throws IOException {
    List<ExportForm> forms = new ArrayList<>(ExportForm.all());
    forms.removeIf(
        form ->
            !List.of("semicolons", "decimal commas", "gap 'NA'", "lines of blanks between rows")
                .contains(form.name()));

    assertThat(prepare(forms).report().assumptions())
        .singleElement()
        .asString()
        .matches(
            "export\\.csv: read with semicolons and decimal commas;"
                + " \\d+ cells \"NA\" taken as empty; 40 blank lines left out");
  }

  @Test
  void everyForm_ofAnExportWithoutTheOptionalColumns_isTheTableWithoutThem() throws IOException {
    String expected = table(prepare(SavedExport.reference(), List.of()).courses());
    assertThat(expected.lines().findFirst()).contains(String.join(",", PreparedTable.columns()));

    for (ExportForm form : ExportForm.all()) {
      assertThat(table(prepare(SavedExport.reference(), List.of(form)).courses()))
          .as(form.name())
          .isEqualTo(expected);
    }
  }

  /** Both tables that {@code prepare} makes of courses with titles, pages and editions. */
  private String prepared(List<ExportForm> forms) throws IOException {
    Preparation preparation = prepare(forms);
    assertThat(preparation.written()).contains(ScoreKind.SHARE);
    assertThat(preparation.older()).hasSize(1);
    return table(preparation.courses()) + table(preparation.older());
  }

  private String table(List<CourseRow> courses) throws IOException {
    Path table = folder.resolve("prepared.csv");
    PreparedTable.write(table, courses);
    return Files.readString(table);
  }

  private Preparation prepare(List<ExportForm> forms) throws IOException {
    return prepare(SavedExport.described(), forms);
  }

  private Preparation prepare(SavedExport export, List<ExportForm> forms) throws IOException {
    forms.forEach(form -> form.change().accept(export));
    Path file = folder.resolve("export.csv");
    Files.write(file, export.bytes());
    return Preparation.of(file, BadRowPolicy.REFUSE);
  }
}
