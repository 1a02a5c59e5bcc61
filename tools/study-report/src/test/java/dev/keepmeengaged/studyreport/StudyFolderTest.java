package dev.keepmeengaged.studyreport;

import static org.assertj.core.api.Assertions.assertThat;

import dev.keepmeengaged.study.result.StudyResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StudyFolderTest {

  @TempDir private Path folder;

  @Test
  void write_leavesReportFiguresAndExplainedRows() throws Exception {
    StudyResult result = TestResults.plausible(40);

    StudyFolder.write(folder, result);

    assertThat(folder).isDirectoryContaining(f -> f.endsWith("report.html"));
    assertThat(folder.resolve("study.json")).hasBinaryContent(StudyJson.bytes(result));
    assertThat(folder.resolve("report.html")).hasContent(StudyReport.html(result));
    assertThat(folder.resolve("shap.csv")).exists();
  }

  @Test
  void explainedRows_sumToTheirPredictions() throws Exception {
    StudyFolder.write(folder, TestResults.plausible(40));

    List<String> lines = Files.readAllLines(folder.resolve("shap.csv"));
    assertThat(lines).hasSize(41);
    assertThat(lines.get(0))
        .startsWith("observed,base,prediction,pageMixContribution,price,discount")
        .endsWith(",teacherCommentsContribution");
    for (String line : lines.subList(1, lines.size())) {
      String[] cells = line.split(",");
      double sum = Double.parseDouble(cells[1]);
      for (int i = 24; i < 44; i++) {
        sum += Double.parseDouble(cells[i]);
      }
      assertThat(cells).hasSize(44);
      assertThat(sum)
          .isCloseTo(Double.parseDouble(cells[2]), org.assertj.core.data.Offset.offset(1e-9));
    }
  }
}
