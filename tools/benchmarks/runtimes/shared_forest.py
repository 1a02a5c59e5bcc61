"""Our forest, read from the folder that RuntimeInputs.java wrote, in other libraries' forms."""

from pathlib import Path

import numpy
import treelite
from sklearn.ensemble import RandomForestRegressor
from sklearn.tree import DecisionTreeRegressor
from sklearn.tree._tree import NODE_DTYPE, Tree
from treelite.model_builder import Metadata, ModelBuilder, PostProcessorFunc, TreeAnnotation

FEATURES = 20
LEAF = -1


class SharedForest:
    """The nodes of all trees, each tree in pre-order: a left child follows its parent."""

    def __init__(self, folder: Path):
        self.roots = numpy.load(folder / "roots.npy")
        self.features = numpy.load(folder / "features.npy")
        self.rights = numpy.load(folder / "rights.npy")
        self.numbers = numpy.load(folder / "numbers.npy").astype("f4")
        self.ends = numpy.append(self.roots[1:], len(self.features))

    def scikit_learn(self) -> RandomForestRegressor:
        """A forest as if scikit-learn had fitted it, predicting with one thread."""
        trees = [self._tree(root, end) for root, end in zip(self.roots, self.ends)]
        forest = RandomForestRegressor(n_estimators=len(trees), n_jobs=1)
        forest.estimators_ = trees
        forest.n_outputs_ = 1
        forest.n_features_in_ = FEATURES
        return forest

    def _tree(self, root: int, end: int) -> DecisionTreeRegressor:
        leaf = self.features[root:end] == LEAF
        numbers = self.numbers[root:end].astype("f8")
        nodes = numpy.zeros(end - root, dtype=NODE_DTYPE)
        nodes["left_child"] = numpy.where(leaf, -1, numpy.arange(end - root) + 1)
        nodes["right_child"] = numpy.where(leaf, -1, self.rights[root:end] - root)
        nodes["feature"] = numpy.where(leaf, -2, self.features[root:end])
        nodes["threshold"] = numpy.where(leaf, -2.0, numbers)
        tree = Tree(FEATURES, numpy.array([1]), 1)
        tree.__setstate__(
            {
                "max_depth": 0,  # Predicting does not ask for it.
                "node_count": len(nodes),
                "nodes": nodes,
                "values": numpy.where(leaf, numbers, 0.0).reshape(-1, 1, 1),
            }
        )
        estimator = DecisionTreeRegressor()
        estimator.tree_ = tree
        estimator.n_outputs_ = 1
        estimator.n_features_in_ = FEATURES
        return estimator

    def treelite(self) -> treelite.Model:
        """In float32 throughout, which is less memory than what Treelite imports from others."""
        count = len(self.roots)
        builder = ModelBuilder(
            threshold_type="float32",
            leaf_output_type="float32",
            metadata=Metadata(
                num_feature=FEATURES,
                task_type="kRegressor",
                average_tree_output=True,
                num_target=1,
                num_class=[1],
                leaf_vector_shape=(1, 1),
            ),
            tree_annotation=TreeAnnotation(
                num_tree=count, target_id=[0] * count, class_id=[0] * count
            ),
            postprocessor=PostProcessorFunc(name="identity"),
            base_scores=[0.0],
        )
        features, rights, numbers = (
            array.tolist() for array in (self.features, self.rights, self.numbers)
        )
        for root, end in zip(self.roots.tolist(), self.ends.tolist()):
            builder.start_tree()
            for node in range(root, end):
                builder.start_node(node - root)
                if features[node] == LEAF:
                    builder.leaf(numbers[node])
                else:
                    builder.numerical_test(
                        feature_id=features[node],
                        threshold=numbers[node],
                        default_left=True,
                        opname="<=",
                        left_child_key=node - root + 1,
                        right_child_key=rights[node] - root,
                    )
                builder.end_node()
            builder.end_tree()
        return builder.commit()
