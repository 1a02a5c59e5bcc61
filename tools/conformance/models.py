"""The study's models by scikit-learn, each on the splits that ModelsComparison.java wrote."""

from collections import defaultdict

import numpy
from exchange import filled, forest, load, profile_means, profiles, save
from sklearn.linear_model import LinearRegression, Ridge, RidgeCV
from sklearn.metrics import mean_absolute_error, r2_score
from sklearn.model_selection import PredefinedSplit

ALPHAS = 10.0 ** (numpy.arange(-4, 13) / 2)


def logged(rows: numpy.ndarray) -> numpy.ndarray:
    columns = numpy.log1p(rows)
    yes_no = load("yes-no-features")
    columns[:, yes_no] = rows[:, yes_no]
    return columns


def main() -> None:
    features, scores = load("features"), load("scores")
    companies = profiles(features)
    r2 = defaultdict(list)
    mae = defaultdict(list)
    splits = zip(load("training"), load("test"), load("ridge-folds"))
    for split, (training, test, ridge_folds) in enumerate(splits):
        raw = filled(features, features[training])
        judged = {"profile-mean": profile_means(companies, scores, training, test)}
        for suffix, columns in (("", raw), ("-log", logged(raw))):
            folds = PredefinedSplit(ridge_folds)
            for name, model in (
                ("ols", LinearRegression()),
                ("ridge", Ridge(alpha=1)),
                ("ridge-cv", RidgeCV(ALPHAS, cv=folds, scoring="neg_mean_squared_error")),
            ):
                model.fit(columns[training], scores[training])
                judged[name + suffix] = model.predict(columns[test])
        for name in ("forest-base", "forest-original", "forest-chosen"):
            model = forest(load(name), split)
            model.fit(raw[training], scores[training])
            judged[name] = model.predict(raw[test])
        for name, predicted in judged.items():
            r2[name].append(r2_score(scores[test], predicted))
            mae[name].append(mean_absolute_error(scores[test], predicted))
    for name in r2:
        save(f"{name}-r2", r2[name])
        save(f"{name}-mae", mae[name])


main()
