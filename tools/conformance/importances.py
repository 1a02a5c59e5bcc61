"""Permutation importances and accumulated local effects, in NumPy and with scikit-learn.

The folder has what ImportancesComparison.java wrote: the rows and a split of them, orders to shuffle
the test rows into, and two forests of ours, "split" (grown on the training rows) and "whole" (on all
rows), their nodes as NodeArrays.java says and in "unseen" a 1 where a tree did not see a row.

What is computed by our trees is written without a prefix, what scikit-learn's forest says with
"theirs-". Importances have the order of the features, with the page mix as one player after them.
"""

import numpy
from exchange import filled, forest, load, save
from sklearn.inspection import permutation_importance
from sklearn.metrics import r2_score

MIX = load("page-types").tolist()
HIGHEST = dict(zip(load("controllable-features").tolist(), load("highest-values").tolist()))
# In the order of Direction.Shape.
SHAPES = ["INCREASING", "DECREASING", "MIXED", "FLAT"]


class OurTrees:
    """Our trees, followed in NumPy."""

    def __init__(self, name):
        self.roots = load(f"{name}-roots")
        self.features = load(f"{name}-features")
        self.rights = load(f"{name}-rights")
        numbers = load(f"{name}-numbers")
        # Leaves are stored as float32.
        self.numbers = numpy.where(self.features < 0, numbers.astype("f4").astype("f8"), numbers)
        self.unseen = load(f"{name}-unseen").astype(bool)

    def of_tree(self, tree, rows):
        node = numpy.full(len(rows), self.roots[tree])
        moving = numpy.arange(len(rows))
        while len(moving):
            at = node[moving]
            feature = self.features[at]
            moving, at, feature = moving[feature >= 0], at[feature >= 0], feature[feature >= 0]
            above = rows[moving, feature] > self.numbers[at]
            node[moving] = numpy.where(above, self.rights[at], at + 1)
        return self.numbers[node]


class TheirTrees:
    """scikit-learn's trees of the same parameters."""

    def __init__(self, rows, rows_scores, seed):
        self.forest = forest(load("forest"), seed).fit(rows, rows_scores)
        self.roots = range(len(self.forest.estimators_))
        self.unseen = numpy.ones((len(rows), len(self.roots)), dtype=bool)
        for tree, bag in enumerate(self.forest.estimators_samples_):
            self.unseen[bag, tree] = False

    def of_tree(self, tree, rows):
        return self.forest.estimators_[tree].tree_.predict(numpy.ascontiguousarray(rows)).ravel()


def mean_of_trees(trees, rows):
    floats = rows.astype("f4")
    return sum(trees.of_tree(tree, floats) for tree in range(len(trees.roots))) / len(trees.roots)


def permutation_losses(trees, rows, rows_scores, shufflings, columns):
    plain = r2_score(rows_scores, mean_of_trees(trees, rows))
    losses = []
    for order in shufflings:
        shuffled = rows.copy()
        shuffled[:, columns] = rows[order][:, columns]
        losses.append(plain - r2_score(rows_scores, mean_of_trees(trees, shuffled)))
    return losses


def edges_of(values, highest):
    above = numpy.sort(values[(values > values.min()) & (values <= highest)])
    bins = min(len(above), max(1, min(20, len(above) // 50)))
    upper = [above[(k * len(above)) // bins - 1] for k in range(1, bins + 1)]
    return numpy.unique([values.min(), *upper])


def moved(rows, feature, values):
    changed = rows.copy()
    if feature in MIX:
        others = [f for f in MIX if f != feature]
        had = rows[:, others].sum(axis=1)
        rest = 100 - values
        share = numpy.where(
            had[:, None] > 0, rows[:, others] / numpy.where(had > 0, had, 1)[:, None], 0.25
        )
        changed[:, others] = rest[:, None] * share
    changed[:, feature] = values
    return changed


def effects_of(trees, rows):
    """For each controllable feature the ends of its bins and the effects there."""
    ends, binned, changed = {}, {}, {}
    for feature, highest in HIGHEST.items():
        values = rows[:, feature]
        edges = edges_of(values, highest)
        bins = numpy.maximum(1, numpy.searchsorted(edges, values, side="left"))
        inside = numpy.flatnonzero(bins < len(edges))
        ends[feature] = edges
        binned[feature] = (inside, bins[inside])
        changed[feature] = [
            moved(rows[inside], feature, edges[bins[inside] - 1 + upper]).astype("f4")
            for upper in (0, 1)
        ]
    judging = trees.unseen.copy()
    judging[judging.sum(axis=1) < 10] = True
    sums = {feature: numpy.zeros(len(binned[feature][0])) for feature in HIGHEST}
    for tree in range(len(trees.roots)):
        for feature, (low, high) in changed.items():
            judged = judging[binned[feature][0], tree]
            sums[feature][judged] += trees.of_tree(tree, high[judged])
            sums[feature][judged] -= trees.of_tree(tree, low[judged])
    effects = {}
    for feature, edges in ends.items():
        inside, bins = binned[feature]
        differences = sums[feature] / judging[inside].sum(axis=1)
        count = numpy.bincount(bins, minlength=len(edges))
        total = numpy.bincount(bins, weights=differences, minlength=len(edges))
        curve = numpy.cumsum(numpy.where(count > 0, total / numpy.maximum(count, 1), 0.0))
        curve -= numpy.interp(rows[:, feature], edges, curve).mean()
        effects[feature] = (edges, curve)
    return effects


def shape_of(values, edges, curve):
    steps = numpy.diff(curve)
    at_ends = numpy.array([(values == edge).sum() for edge in edges])
    commonest = at_ends.argmax()
    if len(edges) > 2 and at_ends[commonest] >= 0.2 * len(values):
        steps = numpy.delete(steps, max(1, commonest) - 1)
    up, down = steps[steps > 0].sum(), -steps[steps < 0].sum()
    if up < 1 and down < 1:
        return "FLAT"
    if down <= 0.2 * (up + down):
        return "INCREASING"
    return "DECREASING" if up <= 0.2 * (up + down) else "MIXED"


def save_effects(prefix, trees, rows):
    for feature, (edges, curve) in effects_of(trees, rows).items():
        save(f"{prefix}effects-{feature}", curve)
        shape = shape_of(rows[:, feature], edges, curve)
        save(f"{prefix}shape-{feature}", SHAPES.index(shape))


def main():
    features, scores = load("features"), load("scores")
    training, test = load("training"), load("test")
    shufflings = load("shufflings")
    seed = int(load("seed")[0])
    known = features[training]
    rows = filled(features[test], known)
    players = [[feature] for feature in range(features.shape[1])] + [MIX]

    ours = OurTrees("split")
    save(
        "permutation",
        [
            numpy.mean(permutation_losses(ours, rows, scores[test], shufflings, columns))
            for columns in players
        ],
    )
    everything = filled(features, features)
    save_effects("", OurTrees("whole"), everything)

    theirs = TheirTrees(filled(known, known), scores[training], seed)
    losses = permutation_importance(
        theirs.forest, rows, scores[test], n_repeats=len(shufflings), random_state=seed
    ).importances_mean
    of_mix = permutation_losses(theirs, rows, scores[test], shufflings, MIX)
    save("theirs-permutation", [*losses, numpy.mean(of_mix)])
    save_effects("theirs-", TheirTrees(everything, scores, seed), everything)


main()
