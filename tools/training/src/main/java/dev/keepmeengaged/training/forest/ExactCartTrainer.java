package dev.keepmeengaged.training.forest;

import com.oracle.labs.mlrg.olcut.config.Config;
import com.oracle.labs.mlrg.olcut.provenance.Provenance;
import dev.keepmeengaged.domain.Feature;
import java.util.BitSet;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;
import org.tribuo.Dataset;
import org.tribuo.Example;
import org.tribuo.ImmutableDataset;
import org.tribuo.ImmutableFeatureMap;
import org.tribuo.common.tree.AbstractCARTTrainer;
import org.tribuo.common.tree.AbstractTrainingNode;
import org.tribuo.common.tree.LeafNode;
import org.tribuo.common.tree.Node;
import org.tribuo.common.tree.SplitNode;
import org.tribuo.common.tree.TreeModel;
import org.tribuo.dataset.DatasetView;
import org.tribuo.provenance.DatasetProvenance;
import org.tribuo.provenance.TrainerProvenance;
import org.tribuo.provenance.impl.TrainerProvenanceImpl;
import org.tribuo.regression.Regressor;

/**
 * Trains one regression tree on a bootstrap view, as an ordinary Tribuo {@link TreeModel} with
 * provenance. The view hides the dataset under it, so the ranked columns of that dataset are handed
 * over once, in the grower, and the view only says which rows were drawn. One trainer per tree.
 */
final class ExactCartTrainer extends AbstractCARTTrainer<Regressor> {

  @Config(description = "How many features a split chooses from.")
  private int maxFeatures;

  @Config(description = "The fewest distinct rows in a leaf.")
  private int minLeaf;

  @Config(description = "The fewest distinct rows in a node that is split.")
  private int minSplit;

  private final TrainingSet trainingSet;
  private final TreeGrower grower;
  private @Nullable Root root;

  /**
   * @param grower works for one thread at a time
   * @param seed of the features that are drawn
   */
  ExactCartTrainer(
      TrainingSet trainingSet, TreeGrower grower, ForestParameters parameters, long seed) {
    super(parameters.maxDepth(), 1, 0, 1, false, seed);
    this.trainingSet = trainingSet;
    this.grower = grower;
    this.maxFeatures = parameters.maxFeatures();
    this.minLeaf = parameters.minLeaf();
    this.minSplit = parameters.minSplit();
    postConfig();
  }

  /**
   * A tree trained, with what Tribuo's own nodes do not keep.
   *
   * @param outOfBag the rows that were not drawn
   */
  record Member(TreeModel<Regressor> model, GrownTree tree, BitSet outOfBag) {}

  Member trainMember(DatasetView<Regressor> bag) {
    TreeModel<Regressor> model =
        train(new UnreadView(bag), Collections.<String, Provenance>emptyMap());
    Root grown = root;
    if (grown == null) {
      throw new IllegalStateException("training made no tree");
    }
    return new Member(model, grown.tree(), grown.outOfBag());
  }

  @Override
  protected AbstractTrainingNode<Regressor> mkTrainingNode(
      Dataset<Regressor> examples, AbstractTrainingNode.LeafDeterminer leafDeterminer) {
    if (!(examples instanceof UnreadView unread)) {
      throw new IllegalArgumentException("this trainer takes bootstrap views only");
    }
    Root made = new Root(unread.view, leafDeterminer);
    root = made;
    return made;
  }

  /**
   * A view as Tribuo is shown it: without its examples. Tribuo would add up the weights of all
   * draws, for examples scattered over the memory; the sum serves a least decrease of impurity, and
   * there is none here.
   */
  private static final class UnreadView extends ImmutableDataset<Regressor> {

    private static final long serialVersionUID = 1L;

    private final DatasetView<Regressor> view;

    UnreadView(DatasetView<Regressor> view) {
      super(
          view.getSourceProvenance(),
          view.getOutputFactory(),
          view.getFeatureIDMap(),
          view.getOutputIDInfo());
      this.view = view;
    }

    @Override
    public synchronized Iterator<Example<Regressor>> iterator() {
      return Collections.emptyIterator();
    }

    @Override
    public synchronized DatasetProvenance getProvenance() {
      return view.getProvenance();
    }
  }

  /**
   * The root of a training tree, which grows everything below it at once: Tribuo's own loop hands
   * out one node at a time and draws features before it knows which are constant.
   */
  private final class Root extends AbstractTrainingNode<Regressor> {

    private static final long serialVersionUID = 1L;

    private final int[] bag;
    private final transient ImmutableFeatureMap featureMap;
    private transient @Nullable GrownTree grown;

    Root(DatasetView<Regressor> view, LeafDeterminer leafDeterminer) {
      super(0, view.size(), leafDeterminer);
      this.bag = trainingSet.drawsOf(view);
      this.featureMap = view.getFeatureIDMap();
    }

    @Override
    public List<AbstractTrainingNode<Regressor>> buildTree(
        int[] featureIds, SplittableRandom random, boolean randomSplitPoints) {
      grown = grower.grow(bag, random);
      return List.of();
    }

    GrownTree tree() {
      GrownTree tree = grown;
      if (tree == null) {
        throw new IllegalStateException("the tree is not grown yet");
      }
      return tree;
    }

    BitSet outOfBag() {
      BitSet rows = new BitSet(bag.length);
      for (int row = 0; row < bag.length; row++) {
        if (bag[row] == 0) {
          rows.set(row);
        }
      }
      return rows;
    }

    @Override
    public Node<Regressor> convertTree() {
      GrownTree tree = tree();
      int[] featureIds = new int[Feature.COUNT];
      for (Feature feature : Feature.values()) {
        featureIds[feature.ordinal()] = featureMap.getID(feature.id());
      }
      Node<Regressor> root = leaf(tree, 0);
      // In pre-order children come later, so from the end they are there before their parent.
      @SuppressWarnings({"unchecked", "rawtypes"}) // an array of a generic type
      Node<Regressor>[] nodes = new Node[tree.size()];
      for (int i = tree.size() - 1; i >= 0; i--) {
        nodes[i] =
            tree.leaf(i)
                ? leaf(tree, i)
                : new SplitNode<>(
                    tree.number(i),
                    featureIds[tree.feature(i)],
                    tree.impurity(i),
                    nodes[tree.right(i)],
                    nodes[i + 1]);
        root = nodes[i];
      }
      return root;
    }

    private LeafNode<Regressor> leaf(GrownTree tree, int node) {
      return new LeafNode<>(
          tree.impurity(node),
          new Regressor(TrainingSet.SCORE, tree.number(node)),
          Map.of(),
          false);
    }

    /** Tribuo grows nodes of positive impurity only; whether the root is pure shows in growing. */
    @Override
    public double getImpurity() {
      return Double.MAX_VALUE;
    }

    @Override
    public float getWeightSum() {
      return numExamples;
    }
  }

  @Override
  public TrainerProvenance getProvenance() {
    return new TrainerProvenanceImpl(this);
  }

  @Override
  public String toString() {
    return String.format(
        Locale.ROOT,
        "ExactCartTrainer(maxFeatures=%d,minLeaf=%d,minSplit=%d,maxDepth=%d,seed=%d)",
        maxFeatures,
        minLeaf,
        minSplit,
        maxDepth,
        seed);
  }
}
