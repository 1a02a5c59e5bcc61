"""The scikit-learn side of the comparison: fits a forest for each line on standard input.

A line is: split trees max_features min_leaf min_split max_depth. Rows and splits come in the
folder that the Java side wrote: rows.bin, a row after the other, each its score and its features as
little-endian doubles, and split-N.bin, the indices of the training rows of split N as
little-endian 32-bit integers.
The answer is a line: fit seconds, R2 on the other rows, importances.
"""

import sys
import time
from pathlib import Path

import numpy
from sklearn.ensemble import RandomForestRegressor
from sklearn.metrics import r2_score

FEATURES = 20


def main() -> None:
    folder = Path(sys.argv[1])
    jobs = int(sys.argv[2])
    rows = numpy.fromfile(folder / "rows.bin", dtype="<f8").reshape(-1, FEATURES + 1)
    scores = numpy.ascontiguousarray(rows[:, 0])
    features = numpy.ascontiguousarray(rows[:, 1:])
    for line in sys.stdin:
        split, trees, max_features, min_leaf, min_split, max_depth = map(int, line.split())
        training = numpy.fromfile(folder / f"split-{split}.bin", dtype="<i4")
        others = numpy.setdiff1d(numpy.arange(len(scores)), training)
        forest = RandomForestRegressor(
            n_estimators=trees,
            max_features=max_features,
            min_samples_leaf=min_leaf,
            min_samples_split=min_split,
            max_depth=max_depth,
            n_jobs=jobs,
            random_state=split,
        )
        x = features[training]
        y = scores[training]
        begin = time.perf_counter()
        forest.fit(x, y)
        seconds = time.perf_counter() - begin
        r2 = r2_score(scores[others], forest.predict(features[others]))
        print(seconds, r2, *forest.feature_importances_, flush=True)


main()
