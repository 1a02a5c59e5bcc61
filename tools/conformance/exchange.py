"""What every script reads and writes: arrays in a folder, see ArrayFolder.java."""

import os
import sys
from pathlib import Path

import numpy
from sklearn.ensemble import RandomForestRegressor

FOLDER = Path(sys.argv[1])


def load(name: str) -> numpy.ndarray:
    return numpy.load(FOLDER / f"{name}.npy")


def save(name: str, values) -> None:
    numpy.save(FOLDER / f"{name}.npy", numpy.atleast_1d(numpy.asarray(values, dtype="float64")))


def filled(rows: numpy.ndarray, known: numpy.ndarray) -> numpy.ndarray:
    """The rows, gaps filled with the medians of the known rows."""
    medians = [
        numpy.median(column[~numpy.isnan(column)]) if not numpy.isnan(column).all() else 0.0
        for column in known.T
    ]
    return numpy.where(numpy.isnan(rows), medians, rows)


def forest(parameters, seed: int, jobs: int | None = None) -> RandomForestRegressor:
    """A forest to be fitted, its parameters in the order of FitRequest.java."""
    trees, max_features, min_leaf, min_split, max_depth = map(int, parameters)
    return RandomForestRegressor(
        n_estimators=trees,
        max_features=max_features,
        min_samples_leaf=min_leaf,
        min_samples_split=min_split,
        max_depth=max_depth,
        n_jobs=jobs or os.cpu_count(),
        random_state=seed,
    )


def profiles(features: numpy.ndarray) -> list[tuple[str, ...]]:
    """The four company features of each row at six significant digits."""
    return [tuple(f"{value:.6g}" for value in row) for row in features[:, load("company-features")]]


def profile_means(
    rows: list, scores: numpy.ndarray, training: numpy.ndarray, test: numpy.ndarray
) -> list[float]:
    """For each test row the mean score of its profile's training rows, or of all."""
    groups = {}
    for row in training:
        groups.setdefault(rows[row], []).append(scores[row])
    overall = scores[training].mean()
    return [numpy.mean(groups[rows[row]]) if rows[row] in groups else overall for row in test]
