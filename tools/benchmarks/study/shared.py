"""What every concern's script reads: see SharedFiles.java."""

import os
import sys
from pathlib import Path

import numpy
from sklearn.ensemble import RandomForestRegressor

FEATURES = 20
# In the order of the features: administrators, instructors, learners, rating; yes or no.
COMPANY = [4, 5, 6, 7]
YES_OR_NO = [15, 16]

folder = Path(sys.argv[1])
_table = numpy.fromfile(folder / "rows.bin", dtype="<f8").reshape(-1, FEATURES + 1)
scores = numpy.ascontiguousarray(_table[:, 0])
features = numpy.ascontiguousarray(_table[:, 1:])


def numbers(name: str) -> numpy.ndarray:
    return numpy.fromfile(folder / name, dtype="<i4")


def files(pattern: str) -> int:
    return len(list(folder.glob(pattern)))


def filled(training: numpy.ndarray) -> numpy.ndarray:
    """All rows, gaps filled with the medians of the training rows."""
    known = features[training]
    medians = [
        numpy.median(column[~numpy.isnan(column)]) if not numpy.isnan(column).all() else 0.0
        for column in known.T
    ]
    return numpy.where(numpy.isnan(features), medians, features)


def forest(name: str, seed: int) -> RandomForestRegressor:
    trees, max_features, min_leaf, min_split, max_depth = map(int, numbers(name))
    return RandomForestRegressor(
        n_estimators=trees,
        max_features=max_features,
        min_samples_leaf=min_leaf,
        min_samples_split=min_split,
        max_depth=max_depth,
        n_jobs=os.cpu_count(),
        random_state=seed,
    )


def print_figure(name: str, values: list[float]) -> None:
    print(name, " ".join(repr(float(value)) for value in values), sep="\t", flush=True)
