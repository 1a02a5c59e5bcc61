package dev.keepmeengaged.studyreport;

import dev.keepmeengaged.study.findings.Findings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What a study leaves behind, as files. */
public final class StudyFolder {

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
   * @throws IOException when one of them cannot be written
   */
  public static void write(Path folder, Findings findings) throws IOException {
    Files.writeString(folder.resolve(REPORT), StudyReport.html(findings));
    Files.write(folder.resolve(FIGURES), StudyJson.bytes(findings));
    ShapCsv.write(folder.resolve(SHAP), findings.shap());
  }
}
