package dev.keepmeengaged.studyreport;

import dev.keepmeengaged.study.result.StudyResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes the files of a study. */
final class StudyFolder {

  /** The report for people. */
  public static final String REPORT = "report.html";

  /** Every figure, for programs. */
  public static final String FIGURES = "study.json";

  /** The explained rows. */
  public static final String SHAP = "shap.csv";

  private StudyFolder() {}

  /**
   * Writes the three files of a study into a folder that exists.
   *
   * @throws IOException if one of them cannot be written
   */
  public static void write(Path folder, StudyResult result) throws IOException {
    Files.writeString(folder.resolve(REPORT), StudyReport.html(result));
    Files.write(folder.resolve(FIGURES), StudyJson.bytes(result));
    ShapCsv.write(folder.resolve(SHAP), result.shap());
  }
}
