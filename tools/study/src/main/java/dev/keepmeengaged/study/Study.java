package dev.keepmeengaged.study;

import dev.keepmeengaged.data.CourseData;
import dev.keepmeengaged.data.CourseRow;
import dev.keepmeengaged.data.Outliers;
import dev.keepmeengaged.domain.CourseKey;
import dev.keepmeengaged.domain.FeatureVector;
import dev.keepmeengaged.domain.Profile;
import dev.keepmeengaged.study.advice.AdviceStudy;
import dev.keepmeengaged.study.advice.SegmentStudy;
import dev.keepmeengaged.study.description.DataDescriber;
import dev.keepmeengaged.study.findings.AdviceGiven;
import dev.keepmeengaged.study.findings.DataDescription;
import dev.keepmeengaged.study.findings.Findings;
import dev.keepmeengaged.study.findings.GridSearch;
import dev.keepmeengaged.study.findings.GroupedValidation;
import dev.keepmeengaged.study.findings.ModelAccuracy;
import dev.keepmeengaged.study.findings.PromiseFindings;
import dev.keepmeengaged.study.findings.PromiseFindings.Omitted;
import dev.keepmeengaged.study.findings.Subject;
import dev.keepmeengaged.study.findings.WhereToBegin;
import dev.keepmeengaged.study.importance.ImportanceFindings;
import dev.keepmeengaged.study.importance.ImportanceStudy;
import dev.keepmeengaged.study.journal.Journal;
import dev.keepmeengaged.study.models.CompanyValidation;
import dev.keepmeengaged.study.models.ModelComparison;
import dev.keepmeengaged.study.models.RowSplit;
import dev.keepmeengaged.study.models.RowSplits;
import dev.keepmeengaged.study.promises.PromiseStudy;
import dev.keepmeengaged.study.search.GridSearches;
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
 * The whole study of some data. The search for parameters sees the training part of the first split
 * alone, so that split judges the chosen forest on rows that had no part in the choice.
 */
public final class Study {

  /** To be raised when a piece of a study is computed otherwise: journals of before are refused. */
  private static final int FORM = 3;

  /** Random splits that permutation importances are taken on, each with repeats. */
  private static final int IMPORTANCE_SPLITS = 3;

  private final CourseData data;
  private final List<CourseRow> rows;
  private final StudyOptions options;
  private final Terminal terminal;
  private final Outliers outliers;

  /**
   * @throws IllegalArgumentException when the data has too few rows in the model's scope
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
   * What a study found.
   *
   * @param outliers rows that stand far out, of those that it was made of
   * @param model the chosen forest, with what it is published with
   */
  public record Found(Findings findings, OutlierRows outliers, NewModel model) {}

  /**
   * Rows that stand far out.
   *
   * @param outliers which they are
   * @param rows that they are among
   */
  public record OutlierRows(Outliers outliers, List<CourseRow> rows) {

    public OutlierRows {
      rows = List.copyOf(rows);
    }
  }

  /** Everything that what is found depends on, in one line. */
  public String identity() {
    return String.format(
        Locale.ROOT,
        "Keep-Me-Engaged study %d data=%s companies=%s %s",
        FORM,
        data.trainingHash(),
        data.keysHash(),
        options.identity());
  }

  /** Does the study, or what the journal does not have of it. */
  public Found find(Journal journal) {
    DataDescription description =
        terminal.stage(
            "Describing the data", () -> DataDescriber.describe(data.report(), rows, outliers));
    List<RowSplit> splits = RowSplits.of(rows.size(), options.splits(), options.seed());
    GridSearch search = search(splits.get(0).training(rows), journal);
    ForestParameters chosen = search.chosen();
    List<ModelAccuracy> models = compare(splits, chosen, journal);
    GroupedValidation byCompany = validate(chosen, journal);
    NewModel model =
        terminal.stage(
            "Training the chosen forest on all rows",
            chosen.trees(),
            done ->
                new ModelTraining(chosen, options.seed(), 0, options.threads())
                    .train(data, Progress.of(done, terminal::say)));
    List<AdviceGiven> given = given(model, journal);
    WhereToBegin begin = begin();
    ImportanceStudy study =
        new ImportanceStudy(
            options.seed(),
            IMPORTANCE_SPLITS,
            ImportanceStudy.REPEATS,
            options.shapRows(),
            options.threads());
    ImportanceFindings importances =
        terminal.stage(
            "Importances, directions and Shapley values",
            study.pieces(rows.size()),
            done -> study.of(model, journal.telling(done)));
    Findings findings =
        new Findings(
            subject(model),
            promises(chosen, model.features().medians(), journal),
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
    // The model's version depends on its files, and those on what was found.
    NewModel studied = model.withStudy(CardMeasurements.of(findings));
    return new Found(findings.on(subject(studied)), new OutlierRows(outliers, rows), studied);
  }

  private GridSearch search(List<CourseRow> training, Journal journal) {
    GridSearches searches =
        new GridSearches(
            training,
            options.folds(),
            options.budget(),
            options.seed(),
            options.threads(),
            journal);
    return terminal.stage("Searching parameters", searches.pieces(), searches::search);
  }

  private List<ModelAccuracy> compare(
      List<RowSplit> splits, ForestParameters chosen, Journal journal) {
    int fits =
        new ModelComparison(rows, splits, options.seed(), options.threads(), journal, fit -> {})
            .fits();
    return terminal.stage(
        String.format(Locale.ROOT, "Judging models on %d random splits", splits.size()),
        fits,
        done ->
            new ModelComparison(
                    rows, splits, options.seed(), options.threads(), journal, fit -> done.run())
                .compare(chosen));
  }

  private GroupedValidation validate(ForestParameters chosen, Journal journal) {
    return terminal.stage(
        "Validating by company",
        3 * options.folds(),
        done ->
            new CompanyValidation(
                    rows,
                    options.folds(),
                    options.seed(),
                    options.threads(),
                    journal,
                    fit -> done.run())
                .of(chosen));
  }

  private List<AdviceGiven> given(NewModel model, Journal journal) {
    AdviceStudy study = new AdviceStudy(model, data, options.seed(), options.threads());
    if (study.pieces() == 0) {
      terminal.say("No advice is asked for: the model is not calibrated.");
      return List.of();
    }
    return terminal.stage(
        "Asking what today's courses get",
        study.pieces(),
        done -> study.ask(journal.telling(done)));
  }

  private WhereToBegin begin() {
    SegmentStudy study = new SegmentStudy(data, options.threads());
    return terminal.stage("Finding where companies can begin", study.pieces(), study::search);
  }

  private PromiseFindings promises(
      ForestParameters chosen, FeatureVector medians, Journal journal) {
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
            done -> study.of(complete, journal.telling(done)))
        .map(PromiseFindings::of)
        .orElseGet(
            () ->
                omitted(
                    Omitted.NOT_CALIBRATED,
                    "forests see no difference between mixes, or too few courses can be judged by"
                        + " trees that did not see them"));
  }

  private PromiseFindings omitted(Omitted reason, String words) {
    terminal.say("Promises are not judged: " + words + ".");
    return PromiseFindings.omitted(reason);
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
