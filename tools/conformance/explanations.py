"""Explains a row with shap for each line on standard input; a line is the row's features.

The folder has the forest's nodes, see NodeArrays.java. The answer is a line: seconds of CPU, base,
contributions.
"""

import sys
import time

import numpy
import shap
from exchange import load


def read_trees() -> list[dict]:
    roots = load("roots")
    ends = [*roots[1:], len(load("features"))]
    nodes = [load(name) for name in ("features", "rights", "numbers", "covers")]
    return [
        tree(root, len(roots), *(array[root:end] for array in nodes))
        for root, end in zip(roots, ends)
    ]


def tree(root, trees, features, rights, numbers, covers) -> dict:
    """The form of a tree that shap reads; its values are divided by the number of trees."""
    leaf = features < 0
    left = numpy.where(leaf, -1, numpy.arange(len(features)) + 1).astype("int32")
    return {
        "children_left": left,
        "children_right": numpy.where(leaf, -1, rights - root).astype("int32"),
        "children_default": left,
        "features": numpy.where(leaf, -2, features).astype("int32"),
        "thresholds": numpy.where(leaf, -2.0, numbers),
        "values": numpy.where(leaf, numbers / trees, 0.0).reshape(-1, 1),
        "node_sample_weight": covers.astype("float64"),
    }


def main() -> None:
    model = {"trees": read_trees(), "internal_dtype": numpy.float64, "input_dtype": numpy.float32}
    explainer = shap.TreeExplainer(model, feature_perturbation="tree_path_dependent")
    base = float(numpy.ravel(explainer.expected_value)[0])
    for line in sys.stdin:
        row = numpy.array([line.split()], dtype="float64").astype("float32")
        begin = time.thread_time()
        contributions = explainer.shap_values(row, check_additivity=False)
        seconds = time.thread_time() - begin
        print(seconds, base, *numpy.ravel(contributions), flush=True)


main()
