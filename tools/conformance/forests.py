"""Fits a forest of scikit-learn for each line on standard input, see FitRequest.java.

    forests.py FOLDER JOBS

The folder has what TrainingSplits.java wrote. The answer is a line: fit seconds, R2 on the other
rows, importances.
"""

import sys
import time

from exchange import forest, load
from sklearn.metrics import r2_score


def main() -> None:
    jobs = int(sys.argv[2])
    features, scores = load("features"), load("scores")
    orders, sizes = load("orders"), load("sizes")
    for line in sys.stdin:
        split, *parameters = map(int, line.split())
        training, others = orders[split][: sizes[split]], orders[split][sizes[split] :]
        model = forest(parameters, split, jobs)
        x = features[training]
        y = scores[training]
        begin = time.perf_counter()
        model.fit(x, y)
        seconds = time.perf_counter() - begin
        r2 = r2_score(scores[others], model.predict(features[others]))
        print(seconds, r2, *model.feature_importances_, flush=True)


main()
