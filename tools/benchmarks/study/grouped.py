"""The forest with whole companies held out, by scikit-learn on the folds that the Java side wrote.

Which rows belong together is found here, by the four company features at six significant digits.
"""

from collections import Counter

import numpy
from shared import COMPANY, features, files, filled, forest, numbers, print_figure, scores
from sklearn.metrics import r2_score
from sklearn.model_selection import KFold


def main() -> None:
    profiles = ["|".join(f"{value:.6g}" for value in row) for row in features[:, COMPANY]]
    sizes = Counter(profiles)
    print_figure("groups", [len(sizes)])
    print_figure("rows of the largest", [max(sizes.values())])

    folds = [numbers(f"company-fold-{fold}.bin") for fold in range(files("company-fold-*.bin"))]
    held = Counter(profile for test in folds for profile in {profiles[row] for row in test})
    print_figure("groups in two folds", [sum(count > 1 for count in held.values())])

    everything = numpy.arange(len(scores))
    floor = []
    grouped = []
    for seed, test in enumerate(folds):
        training = numpy.setdiff1d(everything, test)
        floor.append(r2_score(scores[test], numpy.full(len(test), scores[training].mean())))
        grouped.append(fit_and_judge(training, test, seed))
    print_figure("floor R2", [numpy.mean(floor)])
    print_figure("forest R2", grouped)

    shuffled = KFold(len(folds), shuffle=True, random_state=1).split(everything)
    random = [fit_and_judge(training, test, 0) for training, test in shuffled]
    print_figure("forest R2, rows at random", [numpy.mean(random)])


def fit_and_judge(training: numpy.ndarray, test: numpy.ndarray, seed: int) -> float:
    rows = filled(training)
    model = forest("forest-grouped.bin", seed)
    model.fit(rows[training], scores[training])
    return r2_score(scores[test], model.predict(rows[test]))


main()
