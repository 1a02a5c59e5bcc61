package dev.keepmeengaged.studyreport;

import dev.keepmeengaged.artifacts.Accuracy;
import dev.keepmeengaged.artifacts.ByCompany.GroupedBy;
import dev.keepmeengaged.artifacts.Direction;
import dev.keepmeengaged.data.ImportReport;
import dev.keepmeengaged.domain.Feature;
import dev.keepmeengaged.study.promises.AdviceEvaluation;
import dev.keepmeengaged.study.promises.Promises;
import dev.keepmeengaged.study.result.AdviceCoverage;
import dev.keepmeengaged.study.result.Bins;
import dev.keepmeengaged.study.result.ColumnSummary;
import dev.keepmeengaged.study.result.Correlations;
import dev.keepmeengaged.study.result.DataDescription;
import dev.keepmeengaged.study.result.FeatureDirection;
import dev.keepmeengaged.study.result.FeatureImportance;
import dev.keepmeengaged.study.result.GridSearchResult;
import dev.keepmeengaged.study.result.GroupedValidation;
import dev.keepmeengaged.study.result.MixImportance;
import dev.keepmeengaged.study.result.ModelAccuracy;
import dev.keepmeengaged.study.result.PromiseResult;
import dev.keepmeengaged.study.result.PromiseResult.Omitted;
import dev.keepmeengaged.study.result.RepeatedAccuracy;
import dev.keepmeengaged.study.result.RepeatedMeasurement;
import dev.keepmeengaged.study.result.SegmentResult;
import dev.keepmeengaged.study.result.ShapSample;
import dev.keepmeengaged.study.result.StudyResult;
import dev.keepmeengaged.study.result.Subject;
import dev.keepmeengaged.training.forest.ForestParameters;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Plausible study results with one figure or another changed. */
final class ChangedResults {

  private Subject subject;
  private PromiseResult promises;
  private List<AdviceCoverage> given;
  private SegmentResult begin;
  private DataDescription data;
  private List<ModelAccuracy> models;
  private GridSearchResult search;
  private GroupedValidation byCompany;
  private List<FeatureImportance> importances;
  private MixImportance pageMix;
  private List<FeatureDirection> directions;
  private ShapSample shap;

  private ChangedResults(StudyResult result) {
    subject = result.subject();
    promises = result.promises();
    given = result.given();
    begin = result.begin();
    data = result.data();
    models = result.models();
    search = result.search();
    byCompany = result.byCompany();
    importances = result.importances();
    pageMix = result.pageMix();
    directions = result.directions();
    shap = result.shap();
  }

  static ChangedResults plausible() {
    return new ChangedResults(TestResults.plausible(60));
  }

  /** Little of each kind, so that a report of each number changed is soon written. */
  static StudyResult few() {
    ChangedResults few = new ChangedResults(TestResults.plausible(4));
    Set<String> columns = Set.of("engagementScore", "price", "users", "quizGrade", "usesScorm");
    few.data =
        new DataDescription(
            few.data.steps(),
            few.data.columns().stream()
                .filter(c -> columns.contains(c.column()))
                .map(ChangedResults::withFewBins)
                .toList(),
            first(5, few.data.correlationsRaw()),
            first(5, few.data.correlationsLogged()));
    few.models =
        Stream.of(few.models.get(0), few.models.get(1), few.models.get(9))
            .map(
                m ->
                    new ModelAccuracy(
                        m.id(),
                        m.name(),
                        m.description(),
                        m.train(),
                        m.test(),
                        m.splits().subList(4, 6)))
            .toList();
    few.search =
        new GridSearchResult(
            few.search.grids(),
            few.search.points().subList(0, 4),
            few.search.best(),
            few.search.chosen(),
            few.search.reason(),
            few.search.advice());
    few.promises(TestPromises::few);
    few.directions =
        few.directions.stream()
            .map(
                d ->
                    new FeatureDirection(
                        d.feature(),
                        d.shape(),
                        d.curve().subList(0, Math.min(3, d.curve().size())),
                        d.rise(),
                        d.fall(),
                        d.apart(),
                        d.refits(),
                        d.sameShape(),
                        d.original(),
                        d.verdict()))
            .toList();
    return few.result();
  }

  private static ColumnSummary withFewBins(ColumnSummary c) {
    return new ColumnSummary(
        c.column(),
        c.label(),
        c.unit(),
        c.values(),
        c.missing(),
        c.zeros(),
        c.mean(),
        c.deviation(),
        c.lowest(),
        c.p5(),
        c.p25(),
        c.median(),
        c.p75(),
        c.p95(),
        c.highest(),
        first(2, c.raw()),
        c.logged().map(bins -> first(2, bins)));
  }

  private static Bins first(int bins, Bins all) {
    return new Bins(all.edges().subList(0, bins + 1), all.counts().subList(0, bins));
  }

  private static Correlations first(int columns, Correlations all) {
    return new Correlations(
        all.columns().subList(0, columns),
        all.rows().subList(0, columns).stream().map(row -> row.subList(0, columns)).toList());
  }

  StudyResult result() {
    return new StudyResult(
        subject,
        promises,
        given,
        begin,
        data,
        models,
        search,
        byCompany,
        importances,
        pageMix,
        directions,
        shap);
  }

  /** Promises that were judged so. */
  ChangedResults promises(UnaryOperator<Promises> change) {
    promises = PromiseResult.of(change.apply(promises.judged().orElseThrow()));
    return this;
  }

  /** Promises that were not judged. */
  ChangedResults withoutPromises(Omitted reason) {
    promises = PromiseResult.omitted(reason);
    return this;
  }

  /** What courses get; nothing where the model is not calibrated. */
  ChangedResults given(AdviceCoverage... populations) {
    given = List.of(populations);
    return this;
  }

  ChangedResults begin(GroupedBy by, int companies, int searched, int withSegments) {
    begin = TestAdviceCoverage.begin(by, companies, searched, withSegments);
    return this;
  }

  /** R2 of the chosen forest on random splits. */
  ChangedResults known(double mean, double low) {
    ModelAccuracy ours = models.get(models.size() - 1);
    List<ModelAccuracy> all = new ArrayList<>(models.subList(0, models.size() - 1));
    all.add(
        new ModelAccuracy(
            ours.id(),
            ours.name(),
            ours.description(),
            ours.train(),
            new RepeatedAccuracy(r2(mean, low), ours.test().mae(), ours.test().rmse()),
            ours.splits()));
    models = all;
    return this;
  }

  /** Only the last so many models. */
  ChangedResults models(int count) {
    models = models.subList(models.size() - count, models.size());
    return this;
  }

  /** The same models without splits far off. */
  ChangedResults withoutUnstableModels() {
    models = models.stream().filter(m -> m.test().r2().deviation() < 0.1).toList();
    return this;
  }

  /** R2 with whole companies held out, without a model, and on random folds. */
  ChangedResults companies(double grouped, double low, double floor, double random) {
    byCompany =
        new GroupedValidation(
            byCompany.groupedBy(),
            byCompany.groups(),
            byCompany.largest(),
            accuracies(r2(grouped, low)),
            accuracies(r2(random, random - 0.01)),
            accuracies(r2(floor, floor - 0.01)),
            byCompany.folds());
    return this;
  }

  /** The R2 of the folds with whole companies held out. */
  ChangedResults folds(double... r2s) {
    List<GroupedValidation.Fold> folds = new ArrayList<>();
    for (double r2 : r2s) {
      folds.add(new GroupedValidation.Fold(10, new Accuracy(r2, 10, 12, 100)));
    }
    byCompany =
        new GroupedValidation(
            byCompany.groupedBy(),
            byCompany.groups(),
            byCompany.largest(),
            byCompany.grouped(),
            byCompany.random(),
            byCompany.floorGrouped(),
            folds);
    return this;
  }

  ChangedResults groups(GroupedBy by, int groups, int largest) {
    double nan = Double.NaN;
    RepeatedAccuracy none = accuracies(new RepeatedMeasurement(nan, nan, nan, nan, 0));
    byCompany =
        new GroupedValidation(
            by,
            groups,
            largest,
            groups < 2 ? none : byCompany.grouped(),
            byCompany.random(),
            groups < 2 ? none : byCompany.floorGrouped(),
            groups < 2 ? List.of() : byCompany.folds());
    return subject(by == GroupedBy.COMPANY ? groups : 0, groups);
  }

  ChangedResults subject(int companies, int profiles) {
    subject =
        new Subject(
            subject.format(),
            subject.scoreKind(),
            subject.trainingRows(),
            subject.catalogueRows(),
            companies,
            profiles,
            subject.dataHash(),
            subject.seed(),
            subject.splits(),
            subject.folds(),
            subject.promiseSplits(),
            subject.budget(),
            subject.model(),
            subject.software());
    return this;
  }

  /** The first so many points, the best and the last so far apart. */
  ChangedResults tried(int count, double apart) {
    List<GridSearchResult.Point> points = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      GridSearchResult.Point point = search.points().get(i);
      RepeatedMeasurement estimate = r2(0.6 - (count < 2 ? 0 : apart * i / (count - 1)), 0.5);
      points.add(
          new GridSearchResult.Point(
              point.grid(),
              point.parameters(),
              new RepeatedAccuracy(estimate, point.test().mae(), point.test().rmse()),
              point.deepest(),
              point.nodes()));
    }
    return search(points, search.chosen(), search.advice());
  }

  ChangedResults chosenIsBest() {
    return search(search.points(), search.points().get(0).parameters(), search.advice());
  }

  /** Advice of two candidates, of which the second was chosen. */
  ChangedResults advice(Optional<AdviceEvaluation> other, AdviceEvaluation chosen) {
    return search(
        search.points(),
        search.chosen(),
        List.of(
            new GridSearchResult.Advice(search.chosen().withTrees(500), other),
            new GridSearchResult.Advice(search.chosen(), Optional.of(chosen))));
  }

  ChangedResults unweighed() {
    return search(search.points(), search.chosen(), List.of());
  }

  private ChangedResults search(
      List<GridSearchResult.Point> points,
      ForestParameters chosen,
      List<GridSearchResult.Advice> advice) {
    search =
        new GridSearchResult(
            search.grids(), points, search.best(), chosen, search.reason(), advice);
    return this;
  }

  ChangedResults column(Feature feature, UnaryOperator<ColumnSummary> change) {
    data =
        new DataDescription(
            data.steps(),
            data.columns().stream()
                .map(column -> column.column().equals(feature.id()) ? change.apply(column) : column)
                .toList(),
            data.correlationsRaw(),
            data.correlationsLogged());
    return this;
  }

  ChangedResults step(String id, long count) {
    List<ImportReport.Step> steps =
        new ArrayList<>(data.steps().stream().filter(step -> !step.id().equals(id)).toList());
    steps.add(new ImportReport.Step(id, "Step", Map.of("rows", count)));
    data =
        new DataDescription(
            steps, data.columns(), data.correlationsRaw(), data.correlationsLogged());
    return this;
  }

  /** All features by one factor, the page mix too. */
  ChangedResults importances(double factor) {
    importances =
        importances.stream()
            .map(
                i ->
                    new FeatureImportance(
                        i.feature(),
                        i.impurity(),
                        times(i.permutation(), factor),
                        factor * i.meanAbsoluteShap()))
            .toList();
    pageMix =
        new MixImportance(
            pageMix.impurity(),
            times(pageMix.permutation(), factor),
            factor * pageMix.meanAbsoluteShap());
    return this;
  }

  ChangedResults importance(Feature feature, double permutation, double shap) {
    importances =
        importances.stream()
            .map(
                i ->
                    i.feature() == feature
                        ? new FeatureImportance(
                            feature, i.impurity(), r2(permutation, permutation - 0.001), shap)
                        : i)
            .toList();
    return this;
  }

  ChangedResults pageMix(double shap) {
    pageMix = new MixImportance(pageMix.impurity(), pageMix.permutation(), shap);
    return this;
  }

  ChangedResults directions(UnaryOperator<FeatureDirection> change) {
    directions = directions.stream().map(change).toList();
    return this;
  }

  static FeatureDirection shaped(
      FeatureDirection d, Direction shape, Optional<FeatureDirection.Apart> apart) {
    return new FeatureDirection(
        d.feature(),
        shape,
        d.curve(),
        d.rise(),
        d.fall(),
        apart,
        d.refits(),
        d.sameShape(),
        d.original(),
        d.verdict());
  }

  static FeatureDirection withoutCurve(FeatureDirection d) {
    return new FeatureDirection(
        d.feature(),
        Direction.FLAT,
        d.curve().subList(0, 1),
        0,
        0,
        Optional.empty(),
        d.refits(),
        d.sameShape(),
        d.original(),
        d.verdict());
  }

  /** How many refitted forests there are, and how many of them have the same shapes. */
  ChangedResults refits(int refits, int sameShape) {
    return directions(
        d ->
            new FeatureDirection(
                d.feature(),
                d.shape(),
                d.curve(),
                d.rise(),
                d.fall(),
                d.apart(),
                refits,
                sameShape,
                d.original(),
                d.verdict()));
  }

  /** One course that is explained, and an example: by one feature, and by the page mix. */
  ChangedResults course(double observed, double prediction, double contribution, double mix) {
    ShapSample.Row row = shap.rows().get(0);
    List<Double> contributions = new ArrayList<>(row.contributions());
    contributions.replaceAll(ignored -> 0.0);
    contributions.set(0, contribution);
    shap =
        new ShapSample(
            List.of(
                new ShapSample.Row(row.features(), observed, 50, prediction, contributions, mix)),
            0,
            List.of(0));
    return this;
  }

  ChangedResults largestError(double error) {
    shap = new ShapSample(shap.rows(), error, shap.examples());
    return this;
  }

  private static RepeatedMeasurement r2(double mean, double low) {
    return new RepeatedMeasurement(mean, 0.1, low, 2 * mean - low, 5);
  }

  private static RepeatedAccuracy accuracies(RepeatedMeasurement r2) {
    return new RepeatedAccuracy(
        r2, new RepeatedMeasurement(12, 1, 11, 13, 5), new RepeatedMeasurement(15, 1, 14, 16, 5));
  }

  private static RepeatedMeasurement times(RepeatedMeasurement estimate, double factor) {
    return new RepeatedMeasurement(
        factor * estimate.mean(),
        factor * estimate.deviation(),
        factor * estimate.low(),
        factor * estimate.high(),
        estimate.measurements());
  }
}
