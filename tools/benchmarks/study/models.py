"""The study's models by scikit-learn, each on the splits that the Java side wrote."""

from collections import defaultdict

import numpy
from shared import (
    COMPANY,
    YES_OR_NO,
    features,
    files,
    filled,
    forest,
    numbers,
    print_figure,
    scores,
)
from sklearn.linear_model import LinearRegression, Ridge, RidgeCV
from sklearn.metrics import mean_absolute_error, r2_score
from sklearn.model_selection import PredefinedSplit

ALPHAS = 10.0 ** (numpy.arange(-4, 13) / 2)


def logged(rows: numpy.ndarray) -> numpy.ndarray:
    columns = numpy.log1p(rows)
    columns[:, YES_OR_NO] = rows[:, YES_OR_NO]
    return columns


def profile_means(training: numpy.ndarray, test: numpy.ndarray) -> list[float]:
    groups = defaultdict(list)
    for row in training:
        groups[tuple(f"{value:.6g}" for value in features[row, COMPANY])].append(scores[row])
    overall = scores[training].mean()
    profiles = (tuple(f"{value:.6g}" for value in features[row, COMPANY]) for row in test)
    return [numpy.mean(groups[p]) if p in groups else overall for p in profiles]


def main() -> None:
    r2 = defaultdict(list)
    mae = defaultdict(list)
    for split in range(files("split-*.bin")):
        training = numbers(f"split-{split}.bin")
        test = numbers(f"test-{split}.bin")
        raw = filled(training)
        judged = {"profile-mean": profile_means(training, test)}
        for suffix, columns in (("", raw), ("-log", logged(raw))):
            folds = PredefinedSplit(numbers(f"ridge-folds-{split}.bin"))
            for name, model in (
                ("ols", LinearRegression()),
                ("ridge", Ridge(alpha=1)),
                ("ridge-cv", RidgeCV(ALPHAS, cv=folds, scoring="neg_mean_squared_error")),
            ):
                model.fit(columns[training], scores[training])
                judged[name + suffix] = model.predict(columns[test])
        for name in ("forest-base", "forest-original", "forest-chosen"):
            model = forest(f"{name}.bin", split)
            model.fit(raw[training], scores[training])
            judged[name] = model.predict(raw[test])
        for name, predicted in judged.items():
            r2[name].append(r2_score(scores[test], predicted))
            mae[name].append(mean_absolute_error(scores[test], predicted))
    for name in r2:
        print_figure(f"{name} R2", r2[name])
        print_figure(f"{name} MAE", mae[name])


main()
