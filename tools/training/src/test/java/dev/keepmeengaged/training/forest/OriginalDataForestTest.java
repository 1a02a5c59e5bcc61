package dev.keepmeengaged.training.forest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.keepmeengaged.artifacts.Accuracy;
import dev.keepmeengaged.data.CourseRow;
import dev.keepmeengaged.data.OriginalData;
import dev.keepmeengaged.domain.FeatureVector;
import java.util.List;
import org.junit.jupiter.api.Test;

class OriginalDataForestTest {

  @Test
  void train_onEveryRow_packsWhatTribuoPredictsAndReachesTheTarget() {
    List<CourseRow> rows = OriginalData.read().training();
    List<FeatureVector> features = rows.stream().map(CourseRow::features).toList();
    double[] scores = ModelTraining.scores(rows);

    TrainedForest trained =
        ForestTraining.train(features, scores, ForestParameters.DEFAULT, 1, 2, Progress.SILENT);

    features.parallelStream()
        .forEach(
            row ->
                assertThat(trained.forest().predict(row))
                    .isCloseTo(ModelTraining.unpacked(trained.ensemble(), row), within(1e-9)));
    Accuracy outOfBag =
        trained.outOfBag().accuracy(trained.forest(), features, scores).orElseThrow();
    assertThat(outOfBag.r2()).isGreaterThan(0.62);
  }
}
