package dev.keepmeengaged.forest;

import com.google.protobuf.Any;
import com.google.protobuf.ByteString;
import com.google.protobuf.BytesValue;
import com.google.protobuf.InvalidProtocolBufferException;
import com.oracle.labs.mlrg.olcut.util.Pair;
import dev.keepmeengaged.artifacts.VersionFile;
import dev.keepmeengaged.domain.Explanation;
import dev.keepmeengaged.domain.Feature;
import dev.keepmeengaged.domain.FeatureVector;
import dev.keepmeengaged.domain.Forest;
import dev.keepmeengaged.domain.PortableForest;
import dev.keepmeengaged.domain.SliderScale;
import dev.keepmeengaged.domain.TreeMask;
import java.io.Serial;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tribuo.Example;
import org.tribuo.Excuse;
import org.tribuo.ImmutableFeatureMap;
import org.tribuo.ImmutableOutputInfo;
import org.tribuo.Model;
import org.tribuo.Prediction;
import org.tribuo.impl.ModelDataCarrier;
import org.tribuo.protos.core.ModelDataProto;
import org.tribuo.protos.core.ModelProto;
import org.tribuo.provenance.ModelProvenance;
import org.tribuo.regression.Regressor;

/**
 * A random forest for regression as a Tribuo model whose trees are packed into arrays: 8 bytes a
 * node where Tribuo's own protobuf takes 180, and the same predictions. Written and read like every
 * Tribuo model ({@link Model#serializeToStream}, {@link Model#deserializeFromStream}). Immutable
 * but for the name that Tribuo lets one set; predicting is thread-safe.
 *
 * <p>Features are read as float32, as in training; the forest's value is the mean of its trees'.
 */
public final class PackedForest extends Model<Regressor> implements Forest {

  /** The forest's file in a model version. */
  public static final String FILE = VersionFile.FOREST.fileName();

  /** The version in Tribuo's protobuf around the body. */
  public static final int CURRENT_VERSION = 0;

  /** A body of a higher major version is refused; a higher minor one only adds at its end. */
  static final int MAJOR = 1;

  static final int MINOR = 0;

  private static final byte[] MAGIC = "KMEforest".getBytes(StandardCharsets.US_ASCII);

  @Serial private static final long serialVersionUID = 1L;

  private final transient ModelFeatures features;

  private final transient PackedTrees trees;

  /** The feature with each of Tribuo's ids, which follow the names' order; -1 for another name. */
  private final transient int[] ordinalOfId;

  /** Built on first use. */
  private transient @Nullable TreeShap explainer;

  private PackedForest(
      String name,
      ModelProvenance provenance,
      ImmutableFeatureMap featureMap,
      ImmutableOutputInfo<Regressor> outputInfo,
      ModelFeatures features,
      PackedTrees trees) {
    super(name, provenance, featureMap, outputInfo, false);
    if (outputInfo.size() != 1) {
      throw new IllegalArgumentException("a forest predicts one number, not " + outputInfo.size());
    }
    this.features = features;
    this.trees = trees;
    this.ordinalOfId =
        featureMap.keySet().stream()
            .sorted(Comparator.comparingInt(featureMap::getID))
            .mapToInt(id -> Feature.byId(id).map(Feature::ordinal).orElse(-1))
            .toArray();
  }

  /**
   * The forest of these trees.
   *
   * @param featureMap its names are the {@linkplain Feature#id ids} of the model's features
   * @param outputInfo of one dimension
   * @throws IllegalArgumentException when a tree is not finished, or asks for a feature that is not
   *     in the map
   */
  public static PackedForest of(
      String name,
      ModelProvenance provenance,
      ImmutableFeatureMap featureMap,
      ImmutableOutputInfo<Regressor> outputInfo,
      ForestBuilder trees) {
    ModelFeatures features = ModelFeatures.in(featureMap);
    PackedTrees built = trees.build();
    features.requireAskedOf(built);
    return new PackedForest(name, provenance, featureMap, outputInfo, features, built);
  }

  /**
   * Tribuo's deserialization factory.
   *
   * @param version of the protobuf around the body
   * @throws IllegalArgumentException when the body is not a well-formed forest that this version of
   *     the code reads
   */
  public static PackedForest deserializeFromProto(int version, String className, Any message)
      throws InvalidProtocolBufferException {
    if (version < 0 || version > CURRENT_VERSION) {
      throw new IllegalArgumentException(
          String.format(
              Locale.ROOT,
              "version %d of %s is newer than this code, which reads up to %d",
              version,
              className,
              CURRENT_VERSION));
    }
    BodyReader body =
        new BodyReader(message.unpack(BytesValue.class).getValue().asReadOnlyByteBuffer());
    int minor = minorVersion(body);
    ModelDataCarrier<?> carrier =
        ModelDataCarrier.deserialize(ModelDataProto.parseFrom(body.bytes("Tribuo's model data")));
    ModelFeatures features = ModelFeatures.read(body.bytes("features"));
    PackedTrees trees = PackedTrees.of(PreOrder.read(body), features);
    if (minor <= MINOR) {
      body.end();
    }
    return new PackedForest(
        carrier.name(),
        carrier.provenance(),
        carrier.featureDomain(),
        regression(carrier.outputDomain()),
        features,
        trees);
  }

  private static int minorVersion(BodyReader body) {
    if (!body.startsWith(MAGIC)) {
      throw new IllegalArgumentException("it is not a packed forest");
    }
    int major = body.number("major version");
    int minor = body.number("minor version");
    if (major != MAJOR) {
      throw new IllegalArgumentException(
          String.format(
              Locale.ROOT,
              "it is a packed forest of version %d.%d, and this code reads version %d",
              major,
              minor,
              MAJOR));
    }
    return minor;
  }

  @SuppressWarnings("unchecked") // guarded by the class of the output
  private static ImmutableOutputInfo<Regressor> regression(ImmutableOutputInfo<?> outputInfo) {
    if (outputInfo.size() == 0 || !(outputInfo.getOutput(0) instanceof Regressor)) {
      throw new IllegalArgumentException("it does not predict a number");
    }
    return (ImmutableOutputInfo<Regressor>) outputInfo;
  }

  @Override
  public ModelProto serialize() {
    BodyWriter body = new BodyWriter();
    body.raw(MAGIC);
    body.number(MAJOR);
    body.number(MINOR);
    body.bytes(createDataCarrier().serialize().toByteArray());
    body.bytes(features.toBytes());
    trees.preOrder(features).write(body);
    return ModelProto.newBuilder()
        .setVersion(CURRENT_VERSION)
        .setClassName(PackedForest.class.getName())
        .setSerializedData(Any.pack(BytesValue.of(ByteString.copyFrom(body.toBytes()))))
        .build();
  }

  /** SHA-256 over the trees alone, in lower-case hexadecimal: equal for equal trees. */
  public String treesHash() {
    return trees.preOrder(features).hash();
  }

  /** The features that the model has, in its order; no tree asks for another. */
  public List<Feature> features() {
    return features.inOrder();
  }

  PackedTrees packedTrees() {
    return trees;
  }

  @Override
  public int trees() {
    return trees.trees();
  }

  /** Number of nodes in all trees. */
  public int nodes() {
    return trees.nodes();
  }

  /**
   * Shows the nodes of a tree.
   *
   * @param tree from 0 to {@link #trees()} - 1
   */
  public void visit(int tree, NodeVisitor visitor) {
    visitBelow(Objects.checkIndex(tree, trees.trees()), visitor);
  }

  private void visitBelow(int slot, NodeVisitor visitor) {
    if (trees.leaf(slot)) {
      visitor.leaf(trees.value(slot), trees.cover(slot));
      return;
    }
    visitor.split(Feature.values()[trees.feature(slot)], trees.threshold(slot), trees.cover(slot));
    visitBelow(trees.left(slot), visitor);
    visitBelow(trees.left(slot) + 1, visitor);
  }

  @Override
  public double predict(FeatureVector features) {
    return Descent.of(features).mean(trees);
  }

  @Override
  public double predict(FeatureVector features, TreeMask mask) {
    return Descent.of(features).mean(trees, checked(mask));
  }

  /**
   * The prediction of each tree, in the order of the trees, in percent.
   *
   * @param features complete: no value missing
   */
  public float[] treeValues(FeatureVector features) {
    return Descent.of(features).values(trees);
  }

  /**
   * The prediction of each of some trees, in the order of the trees, in percent.
   *
   * @param features complete: no value missing
   * @param mask the trees that predict, at least one
   * @return a value for each tree in the mask
   * @throws IllegalArgumentException when the mask is empty or of another forest
   */
  @Override
  public float[] treeValues(FeatureVector features, TreeMask mask) {
    return Descent.of(features).values(trees, checked(mask));
  }

  /**
   * Explains as {@link TreeShap#explainWithPageMix} does. The first call builds the forest's {@link
   * TreeShap}, so that a forest that never explains spends neither time nor memory on it.
   */
  @Override
  public Explanation explain(FeatureVector features, TreeMask mask) {
    return explainer().explainWithPageMix(features, mask);
  }

  private synchronized TreeShap explainer() {
    if (explainer == null) {
      explainer = TreeShap.of(this);
    }
    return explainer;
  }

  @Override
  public ReducedForest forCourse(FeatureVector course, TreeMask mask, Set<Feature> changing) {
    return ReducedForest.of(this, course, mask, changing);
  }

  @Override
  public PortableForest portable(FeatureVector course, TreeMask mask, List<SliderScale> sliders) {
    return new PortableForestBuilder(trees, FloatKeys.of(course), sliders).build(checked(mask));
  }

  private TreeMask checked(TreeMask mask) {
    return checked(mask, trees);
  }

  static TreeMask checked(TreeMask mask, PackedTrees trees) {
    if (mask.trees() != trees.trees() || mask.count() == 0) {
      throw new IllegalArgumentException(
          String.format(
              Locale.ROOT,
              "a mask of %d of %d trees is not for a forest of %d",
              mask.count(),
              mask.trees(),
              trees.trees()));
    }
    return mask;
  }

  /**
   * The mean over all trees for many rows, which go through each tree together.
   *
   * @param rows complete: no value missing
   * @return a prediction for each row in order, in percent
   */
  public double[] predictAll(List<FeatureVector> rows) {
    return Batch.of(rows).means(trees);
  }

  /**
   * The mean over some trees for many rows, row by row.
   *
   * @param rows complete: no value missing
   * @param masks one for each row, of at least one tree
   * @return a prediction for each row in order, in percent
   */
  public double[] predictAll(List<FeatureVector> rows, List<TreeMask> masks) {
    if (masks.size() != rows.size()) {
      throw new IllegalArgumentException(masks.size() + " masks for " + rows.size() + " rows");
    }
    masks.forEach(this::checked);
    return IntStream.range(0, rows.size())
        .mapToDouble(i -> predict(rows.get(i), masks.get(i)))
        .toArray();
  }

  /** Features by name, as in every Tribuo model: unknown ones are left out, absent ones are 0. */
  @Override
  public Prediction<Regressor> predict(Example<Regressor> example) {
    return innerPredict(List.of(example)).get(0);
  }

  @Override
  protected List<Prediction<Regressor>> innerPredict(Iterable<Example<Regressor>> examples) {
    List<Example<Regressor>> list = new ArrayList<>();
    examples.forEach(list::add);
    int[] keys = new int[list.size() * Feature.COUNT];
    int[] used = new int[list.size()];
    for (int i = 0; i < list.size(); i++) {
      used[i] = fill(list.get(i), keys, i * Feature.COUNT);
    }
    double[] predictions = new Batch(keys).means(trees);
    String[] names = outputIDInfo.getOutput(0).getNames();
    List<Prediction<Regressor>> results = new ArrayList<>(list.size());
    for (int i = 0; i < list.size(); i++) {
      Regressor output = new Regressor(names[0], predictions[i]);
      results.add(new Prediction<>(output, used[i], list.get(i)));
    }
    return results;
  }

  private int fill(Example<Regressor> example, int[] keys, int start) {
    double[] sums = new double[Feature.COUNT];
    int used = 0;
    for (org.tribuo.Feature feature : example) {
      int id = featureIDMap.getID(feature.getName());
      if (id >= 0 && ordinalOfId[id] >= 0) {
        sums[ordinalOfId[id]] += feature.getValue();
        used++;
      }
    }
    for (int i = 0; i < sums.length; i++) {
      if (Double.isNaN(sums[i])) {
        throw new IllegalArgumentException(Feature.values()[i].id() + " is not a number");
      }
      keys[start + i] = FloatKeys.key((float) sums[i]);
    }
    return used;
  }

  /**
   * The features by their number of splits, as in Tribuo's own trees.
   *
   * @param n how many features; all, when negative
   */
  @Override
  public Map<String, List<Pair<String, Double>>> getTopFeatures(int n) {
    double[] splits = new double[Feature.COUNT];
    for (int slot = 0; slot < trees.slots(); slot++) {
      if (!trees.leaf(slot)) {
        splits[trees.feature(slot)]++;
      }
    }
    List<Pair<String, Double>> counts =
        Stream.of(Feature.values())
            .filter(f -> splits[f.ordinal()] > 0)
            .sorted(Comparator.comparingDouble((Feature f) -> splits[f.ordinal()]).reversed())
            .limit(n < 0 ? Feature.COUNT : n)
            .map(f -> new Pair<>(f.id(), splits[f.ordinal()]))
            .toList();
    return Map.of(Model.ALL_OUTPUTS, counts);
  }

  @Override
  public Optional<Excuse<Regressor>> getExcuse(Example<Regressor> example) {
    return Optional.empty();
  }

  @Override
  protected Model<Regressor> copy(String newName, ModelProvenance newProvenance) {
    return new PackedForest(newName, newProvenance, featureIDMap, outputIDInfo, features, trees);
  }

  /** Java's own serialization would lose the trees; Tribuo's protobuf is the format. */
  @Serial
  private Object writeReplace() {
    throw new UnsupportedOperationException("a packed forest is written by serializeToStream");
  }
}
