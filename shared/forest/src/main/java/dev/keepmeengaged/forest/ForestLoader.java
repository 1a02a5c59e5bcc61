package dev.keepmeengaged.forest;

import com.google.protobuf.InvalidProtocolBufferException;
import dev.keepmeengaged.artifacts.FeatureTable;
import dev.keepmeengaged.artifacts.GoldenRow;
import dev.keepmeengaged.artifacts.GoldenRows;
import dev.keepmeengaged.artifacts.Manifest;
import dev.keepmeengaged.artifacts.VerifiedFiles;
import dev.keepmeengaged.domain.Feature;
import dev.keepmeengaged.domain.UnavailableException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.tribuo.Model;

/** Loads the forest of a model version, and refuses one that does not predict as it did. */
public final class ForestLoader {

  /**
   * How far a prediction may be from the golden one, in percent points. Forests trained here are
   * exact to 1e-12; one trained elsewhere loses up to 3.8e-6 where a leaf's value becomes a float.
   */
  public static final double TOLERANCE = 5e-6;

  private ForestLoader() {}

  /**
   * The forest of a version.
   *
   * @throws UnavailableException when a file is missing or refused, or the forest does not predict
   *     the golden rows
   */
  public static LoadedForest load(VerifiedFiles files) {
    Manifest manifest = files.manifest();
    PackedForest forest = read(files.read(PackedForest.FILE));
    if (forest.trees() != manifest.trees()) {
      throw refused(
          files,
          String.format(
              Locale.ROOT, "the forest has %d trees, not %d", forest.trees(), manifest.trees()));
    }
    FeatureTable features = FeatureTable.read(files.read(FeatureTable.FILE));
    if (!forest.features().equals(features.listed())) {
      throw refused(
          files,
          "the forest's features are not those of %s: %s and %s"
              .formatted(FeatureTable.FILE, ids(forest.features()), ids(features.listed())));
    }
    check(forest, GoldenRows.read(files.read(GoldenRows.FILE), features.listed()), files);
    return new LoadedForest(forest, features, manifest);
  }

  private static List<String> ids(List<Feature> features) {
    return features.stream().map(Feature::id).toList();
  }

  /**
   * The forest in a file.
   *
   * @throws UnavailableException when it is malformed or not a packed forest, saying what is wrong
   */
  public static PackedForest read(byte[] content) {
    try {
      Model<?> model = Model.deserializeFromStream(new ByteArrayInputStream(content));
      if (model instanceof PackedForest forest) {
        return forest;
      }
      throw new UnavailableException(
          PackedForest.FILE + " is a Tribuo model, but not a packed forest");
    } catch (InvalidProtocolBufferException e) {
      throw new UnavailableException(PackedForest.FILE + " is not a Tribuo model", e);
    } catch (IOException | RuntimeException | LinkageError e) {
      // A Tribuo model of another class may need classes that functions do not have.
      if (e instanceof UnavailableException unavailable) {
        throw unavailable;
      }
      throw new UnavailableException(
          PackedForest.FILE + " is refused: " + rootOf(e).getMessage(), e);
    }
  }

  /** Tribuo calls a model's factory by reflection and wraps what it throws. */
  private static Throwable rootOf(Throwable thrown) {
    Throwable root = thrown;
    for (Throwable cause = root.getCause(); cause != null; cause = root.getCause()) {
      root = cause;
    }
    return root;
  }

  private static void check(PackedForest forest, GoldenRows golden, VerifiedFiles files) {
    if (golden.rows().isEmpty()) {
      throw refused(files, "there are no golden rows to check the forest by");
    }
    for (int i = 0; i < golden.rows().size(); i++) {
      GoldenRow row = golden.rows().get(i);
      double predicted = forest.predict(row.features());
      if (!(Math.abs(predicted - row.prediction()) <= TOLERANCE)) {
        throw refused(
            files,
            String.format(
                Locale.ROOT,
                "golden row %d is predicted as %.9f, not %.9f",
                i,
                predicted,
                row.prediction()));
      }
    }
  }

  private static UnavailableException refused(VerifiedFiles files, String what) {
    return new UnavailableException("model version " + files.version() + " is refused: " + what);
  }
}
