package dev.keepmeengaged.conformance;

import dev.keepmeengaged.artifacts.ByCompany.GroupedBy;
import dev.keepmeengaged.data.CourseRow;
import dev.keepmeengaged.domain.Company;
import dev.keepmeengaged.study.checkpoint.Checkpoint;
import dev.keepmeengaged.study.models.CompanyGroups;
import dev.keepmeengaged.study.models.CompanyValidation;
import dev.keepmeengaged.study.models.RowSplit;
import dev.keepmeengaged.study.models.RowSplits;
import dev.keepmeengaged.study.result.GroupedValidation;
import dev.keepmeengaged.training.forest.ForestParameters;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;

/**
 * The forest with whole companies held out. The script finds the companies itself: by the ids of
 * the rows, or by the four company features where rows have none.
 */
record CompaniesComparison(List<CourseRow> rows, int threads) implements Comparison {

  private static final long SEED = 1;
  private static final int FOLDS = 5;

  @Override
  public String title() {
    return "Whole companies held out";
  }

  @Override
  public List<Figure> figures(ArrayFolder folder, Python python)
      throws IOException, InterruptedException {
    StudyRows.write(rows, folder);
    CompanyGroups groups = CompanyGroups.of(rows);
    folder.write("company-ids", groups.by() == GroupedBy.COMPANY ? companyNumbers() : new int[0]);
    folder.write("fold-of-row", foldOfRow(groups.folds(FOLDS, SEED)));
    folder.write("random-fold-of-row", foldOfRow(RowSplits.folds(rows.size(), FOLDS, SEED)));
    folder.write("forest", FitRequest.numbers(ForestParameters.DEFAULT));
    GroupedValidation ours =
        new CompanyValidation(rows, FOLDS, SEED, threads, Checkpoint.NONE, fit -> {})
            .of(ForestParameters.DEFAULT);
    python.run("companies.py", folder);
    return List.of(
        Figure.of("companies", ours.groups(), folder.doubles("companies")[0], Tolerance.EQUAL),
        Figure.of(
            "rows of the largest", ours.largest(), folder.doubles("largest")[0], Tolerance.EQUAL),
        Figure.of("companies in two folds", 0, folder.doubles("in-two-folds")[0], Tolerance.EQUAL),
        Figure.of(
            "the training rows' mean, R2",
            ours.floorGrouped().r2().mean(),
            folder.doubles("floor-r2")[0],
            Tolerance.FOUR_DECIMALS),
        Figure.of(
            "forest, R2",
            ours.folds().stream().mapToDouble(fold -> fold.accuracy().r2()).toArray(),
            folder.doubles("grouped-r2"),
            Tolerance.FOREST_R2_OF_NEW_COMPANIES),
        Figure.of(
            "forest, R2, rows held out at random",
            ours.random().r2().mean(),
            folder.doubles("random-r2")[0],
            Tolerance.FOREST_R2));
  }

  /** The same number for rows of the same company. */
  private int[] companyNumbers() {
    List<Company> ids = rows.stream().map(row -> row.key().orElseThrow().company()).toList();
    List<Company> distinct = ids.stream().distinct().toList();
    return ids.stream().mapToInt(distinct::indexOf).toArray();
  }

  private int[] foldOfRow(List<RowSplit> folds) {
    int[] foldOfRow = new int[rows.size()];
    Arrays.fill(foldOfRow, -1);
    for (int fold = 0; fold < folds.size(); fold++) {
      for (int row : folds.get(fold).testRows()) {
        foldOfRow[row] = fold;
      }
    }
    return foldOfRow;
  }
}
