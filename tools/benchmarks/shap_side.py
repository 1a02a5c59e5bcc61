"""The shap side of the comparison: explains a row for each line on standard input.

A line is the row's features. The trees come in the file that the Java side wrote: their number,
then for each the number of its nodes and these in pre-order: feature (-1 for a leaf), threshold or
value, cover; big-endian, 4 bytes each.
The answer is a line: seconds of CPU, base, contributions.
"""

import sys
import time

import numpy
import shap

NODE = numpy.dtype([("feature", ">i4"), ("number", ">f4"), ("cover", ">i4")])


def read_trees(content: bytes) -> list[dict]:
    count = int.from_bytes(content[:4], "big")
    start = 4
    trees = []
    for _ in range(count):
        size = int.from_bytes(content[start : start + 4], "big")
        nodes = numpy.frombuffer(content, NODE, size, start + 4)
        start += 4 + size * NODE.itemsize
        trees.append(tree(nodes, count))
    return trees


def tree(nodes: numpy.ndarray, count: int) -> dict:
    """The form of a tree that shap reads; its values are divided by the number of trees."""
    leaf = nodes["feature"] < 0
    right = numpy.full(len(nodes), -1, dtype="int32")
    awaiting = []
    for i in range(len(nodes)):
        if i > 0 and leaf[i - 1]:
            right[awaiting.pop()] = i
        if not leaf[i]:
            awaiting.append(i)
    left = numpy.where(leaf, -1, numpy.arange(len(nodes)) + 1).astype("int32")
    numbers = nodes["number"].astype("float64")
    return {
        "children_left": left,
        "children_right": right,
        "children_default": left,
        "features": numpy.where(leaf, -2, nodes["feature"]).astype("int32"),
        "thresholds": numpy.where(leaf, -2.0, numbers),
        "values": numpy.where(leaf, numbers / count, 0.0).reshape(-1, 1),
        "node_sample_weight": nodes["cover"].astype("float64"),
    }


def main() -> None:
    with open(sys.argv[1], "rb") as file:
        trees = read_trees(file.read())
    model = {"trees": trees, "internal_dtype": numpy.float64, "input_dtype": numpy.float32}
    explainer = shap.TreeExplainer(model, feature_perturbation="tree_path_dependent")
    base = float(numpy.ravel(explainer.expected_value)[0])
    for line in sys.stdin:
        row = numpy.array([line.split()], dtype="float64").astype("float32")
        begin = time.thread_time()
        contributions = explainer.shap_values(row, check_additivity=False)
        seconds = time.thread_time() - begin
        print(seconds, base, *numpy.ravel(contributions), flush=True)


main()
