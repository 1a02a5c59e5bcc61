package dev.keepmeengaged.studyreport;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.keepmeengaged.artifacts.Agreement;
import dev.keepmeengaged.artifacts.ResearchComparison.Compared;
import dev.keepmeengaged.artifacts.ResearchFinding;
import dev.keepmeengaged.domain.Feature;
import dev.keepmeengaged.study.result.ShapSample;
import dev.keepmeengaged.study.result.StudyResult;
import dev.keepmeengaged.support.JsonRecords;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/**
 * Every figure of a study for programs: {@code study.json}, whose fields docs/study.md lists. They
 * are the components of {@link StudyResult} and of the records in it, so a component that is
 * renamed renames a field. Names and meanings stay; new ones may come. The explained rows are in
 * {@link ShapCsv}, and a few of them here.
 */
final class StudyJson {

  private static final int FORMAT = 1;

  private StudyJson() {}

  private record Document(
      int formatVersion,
      @JsonUnwrapped @JsonIgnoreProperties("shap") StudyResult result,
      Research research,
      Shap shap) {}

  private record Research(
      String table, int agree, int disagree, int silent, List<ComparedFinding> findings) {

    static Research of(ResearchView view) {
      return new Research(
          view.research().table().version(),
          view.agree(),
          view.disagree(),
          view.silent(),
          view.research().compared().stream().map(ComparedFinding::of).toList());
    }
  }

  private record ComparedFinding(
      String id, Feature feature, ResearchFinding.Effect direction, Agreement agreement) {

    static ComparedFinding of(Compared compared) {
      return new ComparedFinding(
          compared.finding().id(),
          compared.lever(),
          compared.finding().effect(),
          compared.agreement());
    }
  }

  private record Shap(int rows, String file, double largestError, List<Example> examples) {

    static Shap of(ShapSample sample) {
      return new Shap(
          sample.rows().size(),
          StudyFolder.SHAP,
          sample.largestError(),
          sample.examples().stream()
              .map(index -> Example.of(index + 1, sample.rows().get(index)))
              .toList());
    }
  }

  /**
   * An explained row.
   *
   * @param row its line in the file after the header
   */
  private record Example(
      int row,
      double observed,
      double base,
      double prediction,
      double pageMix,
      Map<Feature, Double> features,
      Map<Feature, Double> contributions) {

    static Example of(int number, ShapSample.Row row) {
      return new Example(
          number,
          row.observed(),
          row.base(),
          row.prediction(),
          row.pageMix(),
          byFeature(row.features()::raw),
          byFeature(feature -> row.contributions().get(feature.ordinal())));
    }

    private static Map<Feature, Double> byFeature(ToDoubleFunction<Feature> value) {
      Map<Feature, Double> values = new EnumMap<>(Feature.class);
      for (Feature feature : Feature.values()) {
        values.put(feature, value.applyAsDouble(feature));
      }
      return values;
    }
  }

  /** The file; equal study results give equal bytes. */
  static byte[] bytes(StudyResult result) {
    return JsonRecords.file(
        new Document(FORMAT, result, Research.of(ResearchView.of(result)), Shap.of(result.shap())));
  }
}
