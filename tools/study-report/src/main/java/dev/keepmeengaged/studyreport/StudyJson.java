package dev.keepmeengaged.studyreport;

import dev.keepmeengaged.artifacts.Accuracy;
import dev.keepmeengaged.data.ImportReport;
import dev.keepmeengaged.domain.Feature;
import dev.keepmeengaged.study.findings.Accuracies;
import dev.keepmeengaged.study.findings.Bins;
import dev.keepmeengaged.study.findings.ColumnSummary;
import dev.keepmeengaged.study.findings.Correlations;
import dev.keepmeengaged.study.findings.DataDescription;
import dev.keepmeengaged.study.findings.Direction;
import dev.keepmeengaged.study.findings.Estimate;
import dev.keepmeengaged.study.findings.FeatureImportance;
import dev.keepmeengaged.study.findings.Findings;
import dev.keepmeengaged.study.findings.GridSearch;
import dev.keepmeengaged.study.findings.GroupedValidation;
import dev.keepmeengaged.study.findings.MixImportance;
import dev.keepmeengaged.study.findings.ModelAccuracy;
import dev.keepmeengaged.study.findings.PromiseFindings;
import dev.keepmeengaged.study.findings.ShapSample;
import dev.keepmeengaged.study.findings.Subject;
import dev.keepmeengaged.study.promises.AdviceWeight;
import dev.keepmeengaged.training.forest.ForestParameters;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;

/**
 * Every figure of a study for programs: {@code study.json}, whose fields docs/study.md lists. Names
 * and meanings stay; new ones may come. The explained rows are in {@link ShapCsv}.
 */
final class StudyJson {

  private static final int FORMAT = 1;

  private final JsonFields json;

  private StudyJson(JsonFields json) {
    this.json = json;
  }

  /** The file; equal findings give equal bytes. */
  static byte[] bytes(Findings findings) {
    return JsonFields.file(json -> new StudyJson(json).write(findings));
  }

  private void write(Findings findings) throws IOException {
    json.field("formatVersion", FORMAT);
    json.object("subject", () -> write(findings.subject()));
    json.object("promises", () -> write(findings.promises()));
    json.objects("given", findings.given(), given -> GivenJson.write(json, given));
    json.object("begin", () -> GivenJson.write(json, findings.begin()));
    json.object("data", () -> write(findings.data()));
    json.objects("models", findings.models(), this::write);
    json.object("search", () -> write(findings.search()));
    json.object("byCompany", () -> write(findings.byCompany()));
    json.objects("importances", findings.importances(), this::write);
    json.object("pageMix", () -> write(findings.pageMix()));
    json.objects("directions", findings.directions(), this::write);
    json.object("research", () -> write(ResearchView.of(findings)));
    json.object("shap", () -> write(findings.shap()));
  }

  private void write(Subject subject) throws IOException {
    json.field("format", subject.format());
    json.field("scoreKind", subject.scoreKind().id());
    json.field("trainingRows", subject.trainingRows());
    json.field("catalogueRows", subject.catalogueRows());
    json.field("companies", subject.companies());
    json.field("profiles", subject.profiles());
    json.field("dataHash", subject.dataHash());
    json.field("seed", subject.seed());
    json.field("splits", subject.splits());
    json.field("folds", subject.folds());
    json.field("promiseSplits", subject.promiseSplits());
    json.field("budgetSeconds", subject.budget().toSeconds());
    json.field("model", subject.model().value());
    json.texts("software", subject.software());
  }

  private void write(PromiseFindings promises) throws IOException {
    if (promises.judged().isPresent()) {
      json.object("judged", () -> PromisesJson.write(json, promises.judged().get()));
    } else {
      json.none("judged");
    }
    if (promises.omitted().isPresent()) {
      json.field("omitted", id(promises.omitted().get()));
    } else {
      json.none("omitted");
    }
  }

  private void write(DataDescription data) throws IOException {
    json.objects("steps", data.steps(), this::write);
    json.objects("columns", data.columns(), this::write);
    json.object("correlationsRaw", () -> write(data.raw()));
    json.object("correlationsLogged", () -> write(data.logged()));
  }

  private void write(ImportReport.Step step) throws IOException {
    json.field("id", step.id());
    json.field("title", step.title());
    json.object(
        "counts",
        () -> {
          for (Map.Entry<String, Long> count : step.counts().entrySet()) {
            json.field(count.getKey(), count.getValue());
          }
        });
  }

  private void write(ColumnSummary column) throws IOException {
    json.field("column", column.column());
    json.field("label", column.label());
    json.field("unit", column.unit());
    json.field("values", column.values());
    json.field("missing", column.missing());
    json.field("zeros", column.zeros());
    json.field("mean", column.mean());
    json.field("deviation", column.deviation());
    json.field("lowest", column.lowest());
    json.field("p5", column.p5());
    json.field("p25", column.p25());
    json.field("median", column.median());
    json.field("p75", column.p75());
    json.field("p95", column.p95());
    json.field("highest", column.highest());
    json.object("raw", () -> write(column.raw()));
    if (column.logged().isPresent()) {
      json.object("logged", () -> write(column.logged().get()));
    } else {
      json.none("logged");
    }
  }

  private void write(Bins bins) throws IOException {
    json.numbers("edges", bins.edges());
    json.numbers("counts", bins.counts());
  }

  private void write(Correlations correlations) throws IOException {
    json.texts("columns", correlations.columns());
    json.table("rows", correlations.rows());
  }

  private void write(ModelAccuracy model) throws IOException {
    json.field("id", model.id());
    json.field("name", model.name());
    json.field("description", model.description());
    json.object("train", () -> write(model.train()));
    json.object("test", () -> write(model.test()));
    json.objects(
        "splits",
        model.splits(),
        split -> {
          json.object("train", () -> write(split.train()));
          json.object("test", () -> write(split.test()));
        });
  }

  private void write(Accuracy accuracy) throws IOException {
    json.field("r2", accuracy.r2());
    json.field("mae", accuracy.mae());
    json.field("rmse", accuracy.rmse());
    json.field("rows", accuracy.rows());
  }

  private void write(Accuracies accuracies) throws IOException {
    json.object("r2", () -> write(accuracies.r2()));
    json.object("mae", () -> write(accuracies.mae()));
    json.object("rmse", () -> write(accuracies.rmse()));
  }

  private void write(Estimate estimate) throws IOException {
    json.field("mean", estimate.mean());
    json.field("deviation", estimate.deviation());
    json.field("low", estimate.low());
    json.field("high", estimate.high());
    json.field("measurements", estimate.measurements());
  }

  private void write(GridSearch search) throws IOException {
    json.objects(
        "grids",
        search.grids(),
        grid -> {
          json.field("name", grid.name());
          json.field("combinations", grid.combinations());
          json.field("planned", grid.planned());
          json.field("tried", grid.tried());
          json.field("thinning", grid.thinning());
        });
    json.objects(
        "points",
        search.points(),
        point -> {
          json.field("grid", point.grid());
          json.object("parameters", () -> write(point.parameters()));
          json.object("test", () -> write(point.test()));
          json.field("deepest", point.deepest());
          json.field("nodes", point.nodes());
        });
    json.object("best", () -> write(search.best()));
    json.object("chosen", () -> write(search.chosen()));
    json.field("reason", search.reason());
    json.objects(
        "advice",
        search.advice(),
        advice -> {
          json.object("parameters", () -> write(advice.parameters()));
          if (advice.weight().isPresent()) {
            json.object("weight", () -> write(advice.weight().get()));
          } else {
            json.none("weight");
          }
        });
  }

  private void write(AdviceWeight weight) throws IOException {
    json.field("promisedToReproduced", weight.promisedToReproduced());
    json.field("signKept", weight.signKept());
    json.field("shown", weight.shown());
    json.field("reproducedPerCourse", weight.reproducedPerCourse());
  }

  private void write(ForestParameters parameters) throws IOException {
    json.field("trees", parameters.trees());
    json.field("maxFeatures", parameters.maxFeatures());
    json.field("minLeaf", parameters.minLeaf());
    json.field("minSplit", parameters.minSplit());
    json.field("maxDepth", parameters.maxDepth());
    if (parameters.maxSamples().isPresent()) {
      json.field("maxSamples", parameters.maxSamples().getAsInt());
    } else {
      json.none("maxSamples");
    }
  }

  private void write(GroupedValidation validation) throws IOException {
    json.field("groupedBy", id(validation.groupedBy()));
    json.field("groups", validation.groups());
    json.field("largest", validation.largest());
    json.object("grouped", () -> write(validation.grouped()));
    json.object("random", () -> write(validation.random()));
    json.object("floorGrouped", () -> write(validation.floorGrouped()));
    json.objects(
        "folds",
        validation.folds(),
        fold -> {
          json.field("groups", fold.groups());
          json.field("rows", fold.rows());
          json.field("r2", fold.r2());
          json.field("mae", fold.mae());
          json.field("rmse", fold.rmse());
        });
  }

  private void write(FeatureImportance importance) throws IOException {
    json.field("feature", importance.feature().id());
    json.field("controllable", importance.feature().controllable());
    json.field("impurity", importance.impurity());
    json.object("permutation", () -> write(importance.permutation()));
    json.field("meanAbsoluteShap", importance.meanAbsoluteShap());
  }

  private void write(MixImportance mix) throws IOException {
    json.field("impurity", mix.impurity());
    json.object("permutation", () -> write(mix.permutation()));
    json.field("meanAbsoluteShap", mix.meanAbsoluteShap());
  }

  private void write(Direction direction) throws IOException {
    json.field("feature", direction.feature().id());
    json.field("shape", id(direction.shape()));
    json.field("rise", direction.rise());
    json.field("fall", direction.fall());
    if (direction.apart().isPresent()) {
      json.object("apart", () -> write(direction.apart().get()));
    } else {
      json.none("apart");
    }
    json.field("refits", direction.refits());
    json.field("sameShape", direction.sameShape());
    if (direction.original().isPresent()) {
      json.field("original", id(direction.original().get()));
    } else {
      json.none("original");
    }
    json.field("verdict", direction.verdict());
    json.objects(
        "curve",
        direction.curve(),
        point -> {
          json.field("value", point.value());
          json.field("effect", point.effect());
          json.field("deviation", point.deviation());
          json.field("rows", point.rows());
        });
  }

  private void write(Direction.Apart apart) throws IOException {
    json.field("common", apart.common());
    json.field("next", apart.next());
    json.field("difference", apart.difference());
    json.field("courses", apart.courses());
  }

  private void write(ResearchView view) throws IOException {
    json.field("table", view.research().table().version());
    json.field("agree", view.agree());
    json.field("disagree", view.disagree());
    json.field("silent", view.silent());
    json.objects(
        "findings",
        view.research().compared(),
        compared -> {
          json.field("id", compared.finding().id());
          json.field("feature", compared.lever().id());
          json.field("direction", compared.finding().effect().id());
          json.field("agreement", compared.agreement().id());
        });
  }

  private void write(ShapSample sample) throws IOException {
    json.field("rows", sample.rows().size());
    json.field("file", StudyFolder.SHAP);
    json.field("largestError", sample.largestError());
    json.objects(
        "examples",
        sample.examples(),
        index -> {
          json.field("row", index + 1L);
          write(sample.rows().get(index));
        });
  }

  private void write(ShapSample.Row row) throws IOException {
    json.field("observed", row.observed());
    json.field("base", row.base());
    json.field("prediction", row.prediction());
    json.field("pageMix", row.pageMix());
    json.object(
        "features",
        () -> {
          for (Feature feature : Feature.values()) {
            json.field(feature.id(), row.features().raw(feature));
          }
        });
    json.object(
        "contributions",
        () -> {
          for (Feature feature : Feature.values()) {
            json.field(feature.id(), row.contributions().get(feature.ordinal()));
          }
        });
  }

  private static String id(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }
}
