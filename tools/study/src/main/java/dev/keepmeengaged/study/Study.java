package dev.keepmeengaged.study;

import dev.keepmeengaged.data.CourseData;
import dev.keepmeengaged.data.CourseRow;
import dev.keepmeengaged.data.Outliers;
import dev.keepmeengaged.domain.CourseKey;
import dev.keepmeengaged.domain.FeatureVector;
import dev.keepmeengaged.domain.Profile;
import dev.keepmeengaged.study.advice.AdviceStudy;
import dev.keepmeengaged.study.advice.SegmentStudy;
import dev.keepmeengaged.study.checkpoint.Checkpoint;
import dev.keepmeengaged.study.description.DataDescriber;
import dev.keepmeengaged.study.importance.ImportanceResult;
import dev.keepmeengaged.study.importance.ImportanceStudy;
import dev.keepmeengaged.study.models.CompanyValidation;
import dev.keepmeengaged.study.models.ModelComparison;
import dev.keepmeengaged.study.models.RowSplit;
import dev.keepmeengaged.study.models.RowSplits;
import dev.keepmeengaged.study.promises.PromiseStudy;
import dev.keepmeengaged.study.result.AdviceCoverage;
import dev.keepmeengaged.study.result.DataDescription;
import dev.keepmeengaged.study.result.GridSearchResult;
import dev.keepmeengaged.study.result.GroupedValidation;
import dev.keepmeengaged.study.result.ModelAccuracy;
import dev.keepmeengaged.study.result.PromiseResult;
import dev.keepmeengaged.study.result.PromiseResult.Omitted;
import dev.keepmeengaged.study.result.SegmentResult;
import dev.keepmeengaged.study.result.StudyResult;
import dev.keepmeengaged.study.result.Subject;
import dev.keepmeengaged.study.search.GridSearchStudy;
import dev.keepmeengaged.support.Terminal;
import dev.keepmeengaged.training.calibration.Rows;
import dev.keepmeengaged.training.forest.ForestParameters;
import dev.keepmeengaged.training.forest.ModelTraining;
import dev.keepmeengaged.training.forest.NewModel;
import dev.keepmeengaged.training.forest.Progress;
import java.util.List;
import java.util.Locale;
import org.tribuo.Tribuo;

/**
 * The whole study of one data set. The search for parameters uses only the training part of the
 * first split. The test part of that split had no part in the choice, so it judges the chosen
 * forest fairly.
 */
public final class Study {

  /**
   * The version of the computation. Raise it with every change of a result, so that a study refuses
   * older checkpoints.
   */
  private static final int FORM = 3;

  /** Random splits for permutation importances, each with repeats. */
  private static final int IMPORTANCE_SPLITS = 3;

  private final CourseData data;
  private final List<CourseRow> rows;
  private final StudyOptions options;
  private final Terminal terminal;
  private final Outliers outliers;

  /**
   * @throws IllegalArgumentException if the data has too few rows in the model's scope
   */
  public Study(CourseData data, StudyOptions options, Terminal terminal) {
    this.data = data;
    this.rows = data.training();
    this.options = options;
    this.terminal = terminal;
    options.checkEnough(rows.size());
    this.outliers = Outliers.among(rows);
  }

  /**
   * The outcome of a study.
   *
   * @param outliers rows far from the others
   * @param model the chosen forest, ready to be published
   */
  public record Outcome(StudyResult result, OutlierRows outliers, NewModel model) {}

  /**
   * Rows far from the others.
   *
   * @param outliers the outliers
   * @param rows all studied rows
   */
  public record OutlierRows(Outliers outliers, List<CourseRow> rows) {

    public OutlierRows {
      rows = List.copyOf(rows);
    }
  }

  /** The data and the options that results depend on, in one line. */
  public String identity() {
    return String.format(
        Locale.ROOT,
        "Keep-Me-Engaged study %d data=%s companies=%s %s",
        FORM,
        data.trainingHash(),
        data.keysHash(),
        options.identity());
  }

  /** Runs the study, without the tasks that the checkpoint has results of. */
  public Outcome run(Checkpoint checkpoint) {
    DataDescription description =
        terminal.stage(
            "Describing the data", () -> DataDescriber.describe(data.report(), rows, outliers));
    List<RowSplit> splits = RowSplits.of(rows.size(), options.splits(), options.seed());
    GridSearchResult search = search(splits.get(0).training(rows), checkpoint);
    ForestParameters chosen = search.chosen();
    List<ModelAccuracy> models = compare(splits, chosen, checkpoint);
    GroupedValidation byCompany = validate(chosen, checkpoint);
    NewModel model =
        terminal.stage(
            "Training the chosen forest on all rows",
            chosen.trees(),
            done ->
                new ModelTraining(chosen, options.seed(), 0, options.threads())
                    .train(data, Progress.of(done, terminal::say)));
    List<AdviceCoverage> given = given(model, checkpoint);
    SegmentResult begin = begin();
    ImportanceStudy study =
        new ImportanceStudy(
            options.seed(),
            IMPORTANCE_SPLITS,
            ImportanceStudy.REPEATS,
            options.shapRows(),
            options.threads());
    ImportanceResult importances =
        terminal.stage(
            "Importances, directions and Shapley values",
            study.pieces(rows.size()),
            done -> study.of(model, checkpoint.telling(done)));
    StudyResult result =
        new StudyResult(
            subject(model),
            promises(chosen, model.features().medians(), checkpoint),
            given,
            begin,
            description,
            models,
            search,
            byCompany,
            importances.importances(),
            importances.pageMix(),
            importances.directions(),
            importances.shap());
    // The model's version depends on its files, and its files on the study result.
    NewModel studied = model.withStudy(CardMeasurements.of(result));
    return new Outcome(result.on(subject(studied)), new OutlierRows(outliers, rows), studied);
  }

  private GridSearchResult search(List<CourseRow> training, Checkpoint checkpoint) {
    GridSearchStudy searches =
        new GridSearchStudy(
            training,
            options.folds(),
            options.budget(),
            options.seed(),
            options.threads(),
            checkpoint);
    return terminal.stage("Searching parameters", searches.pieces(), searches::search);
  }

  private List<ModelAccuracy> compare(
      List<RowSplit> splits, ForestParameters chosen, Checkpoint checkpoint) {
    int fits =
        new ModelComparison(rows, splits, options.seed(), options.threads(), checkpoint, fit -> {})
            .fits();
    return terminal.stage(
        String.format(Locale.ROOT, "Judging models on %d random splits", splits.size()),
        fits,
        done ->
            new ModelComparison(
                    rows, splits, options.seed(), options.threads(), checkpoint, fit -> done.run())
                .compare(chosen));
  }

  private GroupedValidation validate(ForestParameters chosen, Checkpoint checkpoint) {
    return terminal.stage(
        "Validating by company",
        3 * options.folds(),
        done ->
            new CompanyValidation(
                    rows,
                    options.folds(),
                    options.seed(),
                    options.threads(),
                    checkpoint,
                    fit -> done.run())
                .of(chosen));
  }

  private List<AdviceCoverage> given(NewModel model, Checkpoint checkpoint) {
    AdviceStudy study = new AdviceStudy(model, data, options.seed(), options.threads());
    if (study.pieces() == 0) {
      terminal.say("No advice is asked for: the model is not calibrated.");
      return List.of();
    }
    return terminal.stage(
        "Asking what today's courses get",
        study.pieces(),
        done -> study.ask(checkpoint.telling(done)));
  }

  private SegmentResult begin() {
    SegmentStudy study = new SegmentStudy(data, options.threads());
    return terminal.stage("Finding where companies can begin", study.pieces(), study::search);
  }

  private PromiseResult promises(
      ForestParameters chosen, FeatureVector medians, Checkpoint checkpoint) {
    if (options.promiseSplits() == 0) {
      return omitted(Omitted.NOT_ASKED, "no splits were asked for");
    }
    if (rows.size() < PromiseStudy.FEWEST_ROWS) {
      return omitted(
          Omitted.TOO_FEW_ROWS,
          String.format(
              Locale.ROOT,
              "that takes %,d courses or more, and there are %,d",
              PromiseStudy.FEWEST_ROWS,
              rows.size()));
    }
    PromiseStudy study =
        new PromiseStudy(chosen, options.promiseSplits(), options.seed(), options.threads());
    Rows complete =
        Rows.of(rows, rows.stream().map(row -> row.features().orElse(medians)).toList());
    return terminal
        .stage(
            String.format(
                Locale.ROOT, "Judging promises on %d splits into halves", options.promiseSplits()),
            study.pieces(),
            done -> study.of(complete, checkpoint.telling(done)))
        .map(PromiseResult::of)
        .orElseGet(
            () ->
                omitted(
                    Omitted.NOT_CALIBRATED,
                    "forests see no difference between mixes, or too few courses can be judged by"
                        + " trees that did not see them"));
  }

  private PromiseResult omitted(Omitted reason, String words) {
    terminal.say("Promises are not judged: " + words + ".");
    return PromiseResult.omitted(reason);
  }

  private Subject subject(NewModel model) {
    return new Subject(
        data.format().label(),
        data.scoreKind(),
        rows.size(),
        data.catalogue().size(),
        (int)
            rows.stream()
                .flatMap(row -> row.key().stream())
                .map(CourseKey::company)
                .distinct()
                .count(),
        (int) rows.stream().map(row -> Profile.of(row.features())).distinct().count(),
        data.trainingHash(),
        options.seed(),
        options.splits(),
        options.folds(),
        options.promiseSplits(),
        options.budget(),
        model.version(),
        List.of("Tribuo " + Tribuo.VERSION, "Java " + Runtime.version().feature()));
  }
}
