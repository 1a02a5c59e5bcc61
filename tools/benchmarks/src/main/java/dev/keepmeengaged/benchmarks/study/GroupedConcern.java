package dev.keepmeengaged.benchmarks.study;

import dev.keepmeengaged.data.CourseRow;
import dev.keepmeengaged.study.checkpoint.Checkpoint;
import dev.keepmeengaged.study.models.CompanyGroups;
import dev.keepmeengaged.study.models.CompanyValidation;
import dev.keepmeengaged.study.models.RowSplit;
import dev.keepmeengaged.study.result.GroupedValidation;
import dev.keepmeengaged.training.forest.ForestParameters;
import java.io.IOException;
import java.util.List;
import java.util.Locale;

/**
 * The forest with whole companies held out. Of rows without company ids the script finds the groups
 * itself, by the four company features.
 */
record GroupedConcern(List<CourseRow> rows, int threads) implements Concern {

  private static final long SEED = 1;
  private static final int FOLDS = 5;

  @Override
  public String title() {
    return "Whole companies held out";
  }

  @Override
  public String script() {
    return "grouped.py";
  }

  @Override
  public List<Figure> ours(SharedFiles files) throws IOException {
    CompanyGroups groups = CompanyGroups.of(rows);
    List<RowSplit> folds = groups.folds(FOLDS, SEED);
    for (int i = 0; i < folds.size(); i++) {
      files.writeNumbers(
          String.format(Locale.ROOT, "company-fold-%d.bin", i), folds.get(i).testRows());
    }
    files.writeForest("forest-grouped.bin", ForestParameters.DEFAULT);
    GroupedValidation found =
        new CompanyValidation(rows, FOLDS, SEED, threads, Checkpoint.NONE, fit -> {})
            .of(ForestParameters.DEFAULT);
    return List.of(
        Figure.exact("groups", List.of((double) found.groups())),
        Figure.exact("rows of the largest", List.of((double) found.largest())),
        Figure.exact("groups in two folds", List.of(0.0)),
        Figure.exact("floor R2", List.of(found.floorGrouped().r2().mean())),
        Figure.ofForests(
            "forest R2", found.folds().stream().map(fold -> fold.accuracy().r2()).toList()),
        Figure.ofForests("forest R2, rows at random", List.of(found.random().r2().mean())));
  }
}
