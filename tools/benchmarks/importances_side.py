"""The Python side of compare-importances.sh: permutation importances and accumulated local effects.

Reads the folder that ExportedForest.java and CompareImportances.java wrote, little-endian:
rows.bin (a row after the other, its score and its features as doubles, NaN for a gap), parameters.bin,
training.bin and test.bin (rows of the split), shufflings.bin (an order of the test rows for each
repeat), and two forests, "split" (grown on the training rows) and "whole" (on all rows):
F-roots.bin, F-features.bin (-1 for a leaf), F-right.bin, F-numbers.bin (thresholds and values as
doubles; left children follow their parents), F-unseen.bin (a byte for each row and tree: 1 where the
tree did not see the row).

Prints a line for each result: what, the feature, values. What is computed by our trees has no
prefix, what scikit-learn's forest says has "theirs-".
"""

import os
import sys
from pathlib import Path

import numpy
from sklearn.ensemble import RandomForestRegressor
from sklearn.inspection import permutation_importance
from sklearn.metrics import r2_score

NAMES = (
    "price discount lengthHours users companyAdministrators companyInstructors companyLearners"
    " companyRating quizGrade completedQuizzes gradedAssessment notGradedAssessment content external"
    " interactive usesScorm milestoneCourse certificates collaborations teacherComments"
).split()
MIX = list(range(10, 15))
HIGHEST = {**{f: 100.0 for f in MIX}, 15: 1.0, 16: 1.0, 17: 100.0, 18: 200.0, 19: 10.0}

folder = Path(sys.argv[1])
table = numpy.fromfile(folder / "rows.bin", dtype="<f8").reshape(-1, len(NAMES) + 1)
scores = table[:, 0].copy()
gappy = table[:, 1:].copy()


def whole_numbers(name):
    return numpy.fromfile(folder / name, dtype="<i4")


def filled(rows, known):
    columns = [column[~numpy.isnan(column)] for column in known.T]
    medians = [numpy.median(column) if len(column) else 0.0 for column in columns]
    return numpy.where(numpy.isnan(rows), medians, rows)


class Trees:
    """Our trees, followed in NumPy."""

    def __init__(self, name):
        self.roots = whole_numbers(f"{name}-roots.bin")
        self.features = whole_numbers(f"{name}-features.bin")
        self.right = whole_numbers(f"{name}-right.bin")
        numbers = numpy.fromfile(folder / f"{name}-numbers.bin", dtype="<f8")
        # Leaves are stored as float32.
        self.numbers = numpy.where(self.features < 0, numbers.astype("f4").astype("f8"), numbers)
        unseen = numpy.fromfile(folder / f"{name}-unseen.bin", dtype="u1")
        self.unseen = unseen.reshape(-1, len(self.roots)).astype(bool)

    def of_tree(self, tree, rows):
        node = numpy.full(len(rows), self.roots[tree])
        moving = numpy.arange(len(rows))
        while len(moving):
            at = node[moving]
            feature = self.features[at]
            moving, at, feature = moving[feature >= 0], at[feature >= 0], feature[feature >= 0]
            above = rows[moving, feature] > self.numbers[at]
            node[moving] = numpy.where(above, self.right[at], at + 1)
        return self.numbers[node]


class Theirs:
    """scikit-learn's trees of the same parameters."""

    def __init__(self, rows, rows_scores, seed):
        trees, max_features, min_leaf, min_split, max_depth, _ = whole_numbers("parameters.bin")
        self.forest = RandomForestRegressor(
            n_estimators=trees,
            max_features=max_features,
            min_samples_leaf=min_leaf,
            min_samples_split=min_split,
            max_depth=max_depth,
            n_jobs=os.cpu_count(),
            random_state=seed,
        ).fit(rows, rows_scores)
        self.roots = range(trees)
        self.unseen = numpy.ones((len(rows), trees), dtype=bool)
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


def answer(what, name, values):
    print(what, name, *(repr(float(value)) for value in values), sep="\t", flush=True)


def answer_effects(prefix, trees, rows):
    for feature, (edges, curve) in effects_of(trees, rows).items():
        answer(prefix + "effects", NAMES[feature], curve)
        print(
            prefix + "shape", NAMES[feature], shape_of(rows[:, feature], edges, curve), sep="\t"
        )


def main():
    training, test = whole_numbers("training.bin"), whole_numbers("test.bin")
    shufflings = whole_numbers("shufflings.bin").reshape(-1, len(test))
    seed = int(whole_numbers("parameters.bin")[-1])
    known = gappy[training]
    rows = filled(gappy[test], known)
    players = [(name, [f]) for f, name in enumerate(NAMES)] + [("pageMix", MIX)]

    ours = Trees("split")
    for name, columns in players:
        answer(
            "permutation",
            name,
            permutation_losses(ours, rows, scores[test], shufflings, columns),
        )
    everything = filled(gappy, gappy)
    answer_effects("", Trees("whole"), everything)

    theirs = Theirs(filled(known, known), scores[training], seed)
    losses = permutation_importance(
        theirs.forest, rows, scores[test], n_repeats=len(shufflings), random_state=seed
    ).importances
    for name, repeats in zip(NAMES, losses):
        answer("theirs-permutation", name, repeats)
    answer(
        "theirs-permutation",
        "pageMix",
        permutation_losses(theirs, rows, scores[test], shufflings, MIX),
    )
    answer_effects("theirs-", Theirs(everything, scores, seed), everything)


main()
