package dev.keepmeengaged.training.forest;

import com.google.protobuf.InvalidProtocolBufferException;
import dev.keepmeengaged.domain.Feature;
import dev.keepmeengaged.forest.PackedForest;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.tribuo.Model;
import org.tribuo.VariableInfo;
import org.tribuo.common.tree.Node;
import org.tribuo.common.tree.TreeModel;
import org.tribuo.ensemble.WeightedEnsembleModel;
import org.tribuo.protos.core.ModelProto;
import org.tribuo.protos.core.WeightedEnsembleModelProto;
import org.tribuo.regression.Regressor;
import org.tribuo.regression.ensemble.AveragingCombiner;
import org.tribuo.regression.rtree.IndependentRegressionTreeModel;

/**
 * An imported Tribuo ensemble of regression trees on the product's features.
 *
 * @param roots roots of all trees
 */
record TribuoForest(WeightedEnsembleModel<Regressor> ensemble, List<Node<Regressor>> roots) {

  private static final String NO_MODEL = "is not a Tribuo model in protobuf";

  /**
   * Reads an ensemble from a file of Tribuo.
   *
   * @throws IllegalArgumentException if there is no such file or its model cannot be packed, with
   *     the reason
   */
  static TribuoForest read(Path file) {
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
      ModelProto proto = ModelProto.parseFrom(in);
      // Many files parse as a message without fields.
      if (proto.getClassName().isEmpty()) {
        throw refused(file, NO_MODEL);
      }
      Model<?> model = Model.deserialize(proto);
      if (model instanceof PackedForest) {
        throw refused(file, "is packed already");
      }
      if (!(model instanceof WeightedEnsembleModel<?> ensemble)) {
        throw refused(
            file, "is a " + model.getClass().getSimpleName() + ", not an ensemble of trees");
      }
      checkWeights(file, proto.getSerializedData().unpack(WeightedEnsembleModelProto.class));
      checkOutput(file, ensemble);
      checkFeatures(file, ensemble);
      WeightedEnsembleModel<Regressor> regression = cast(ensemble);
      return new TribuoForest(
          regression, regression.getModels().stream().map(m -> root(file, m)).toList());
    } catch (NoSuchFileException e) {
      throw new IllegalArgumentException(file + ": no such file", e);
    } catch (InvalidProtocolBufferException e) {
      throw new IllegalArgumentException(file + " " + NO_MODEL, e);
    } catch (IOException e) {
      throw new IllegalArgumentException(file + " cannot be read: " + e.getMessage(), e);
    } catch (IllegalStateException e) {
      throw new IllegalArgumentException(
          file + " is a Tribuo model that cannot be read: " + e.getMessage(), e);
    }
  }

  /** Its features in the order of the program; it may lack some. */
  List<Feature> features() {
    return Arrays.stream(Feature.values())
        .filter(feature -> ensemble.getFeatureIDMap().get(feature.id()) != null)
        .toList();
  }

  /** Refuses unequal weights: masks and the mean over trees require equal ones. */
  private static void checkWeights(Path file, WeightedEnsembleModelProto ensemble) {
    float first = ensemble.getWeights(0);
    if (ensemble.getWeightsList().stream().anyMatch(w -> !Objects.equals(w, first))
        || !(first > 0)) {
      throw refused(file, "weighs its trees differently; only a plain mean can be packed");
    }
    String combiner = ensemble.getCombiner().getClassName();
    if (!combiner.equals(AveragingCombiner.class.getName())) {
      throw refused(file, "combines its trees by " + combiner + ", not by their mean");
    }
  }

  private static void checkOutput(Path file, Model<?> ensemble) {
    if (!(ensemble.getOutputIDInfo().getOutput(0) instanceof Regressor)
        || ensemble.getOutputIDInfo().size() != 1) {
      throw refused(file, "does not predict one number");
    }
  }

  private static void checkFeatures(Path file, Model<?> ensemble) {
    for (VariableInfo feature : ensemble.getFeatureIDMap()) {
      if (Feature.byId(feature.getName()).isEmpty()) {
        throw refused(
            file,
            "has a feature '%s'; the features are %s"
                .formatted(
                    feature.getName(), Arrays.stream(Feature.values()).map(Feature::id).toList()));
      }
    }
  }

  @SuppressWarnings("unchecked") // guarded by checkOutput
  private static WeightedEnsembleModel<Regressor> cast(WeightedEnsembleModel<?> ensemble) {
    return (WeightedEnsembleModel<Regressor>) ensemble;
  }

  private static Node<Regressor> root(Path file, Model<Regressor> member) {
    if (member instanceof IndependentRegressionTreeModel tree) {
      return tree.getRoots().values().iterator().next();
    }
    if (member instanceof TreeModel<Regressor> tree) {
      return tree.getRoot();
    }
    throw refused(
        file, "has a member that is a " + member.getClass().getSimpleName() + ", not a tree");
  }

  private static IllegalArgumentException refused(Path file, String what) {
    return new IllegalArgumentException(file + " " + what);
  }
}
