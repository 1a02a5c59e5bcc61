package dev.keepmeengaged.study.models;

import com.fasterxml.jackson.core.type.TypeReference;
import dev.keepmeengaged.data.CourseRow;
import dev.keepmeengaged.study.checkpoint.Checkpoint;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Fits models to one split, except those that the checkpoint has. The rows are prepared with the
 * first fit. Not thread-safe.
 */
final class SplitFits {

  private final String name;
  private final Supplier<SplitData> preparation;
  private final long seed;
  private final Checkpoint checkpoint;
  private final Consumer<String> progress;
  private @Nullable SplitData prepared;

  /**
   * @param name of the split, unique in a study
   * @param seed of the fits
   * @param progress receives the name of every finished fit
   */
  SplitFits(
      String name,
      List<CourseRow> rows,
      RowSplit split,
      long seed,
      Checkpoint checkpoint,
      Consumer<String> progress) {
    this.name = name;
    this.preparation = () -> SplitData.of(rows, split);
    this.seed = seed;
    this.checkpoint = checkpoint;
    this.progress = progress;
  }

  FitRecord fit(StudiedModel model) {
    String key = "%s %s %s".formatted(name, model.id(), model.parameters()).strip();
    FitRecord fit =
        checkpoint.once(key, new TypeReference<>() {}, () -> FitRecord.of(model, data(), seed));
    progress.accept("%s, %s".formatted(model.name(), name));
    return fit;
  }

  private SplitData data() {
    SplitData data = prepared;
    if (data == null) {
      data = preparation.get();
      prepared = data;
    }
    return data;
  }
}
