"""The forest with whole companies held out, on the folds that CompaniesComparison.java wrote.

Which rows belong together is found here: by company ids, or else by the four company features.
"""

from collections import Counter

import numpy
from exchange import filled, forest, load, profile_means, profiles, save
from sklearn.metrics import r2_score


def main() -> None:
    features, scores = load("features"), load("scores")
    fold_of_row, ids = load("fold-of-row"), load("company-ids")

    companies = ids.tolist() if len(ids) else profiles(features)
    sizes = Counter(companies)
    save("companies", len(sizes))
    save("largest", max(sizes.values()))
    folds_of_company = Counter(company for company, _ in set(zip(companies, fold_of_row)))
    save("in-two-folds", sum(count > 1 for count in folds_of_company.values()))

    floor = []
    for training, test in splits(fold_of_row):
        means = profile_means(profiles(features), scores, training, test)
        floor.append(r2_score(scores[test], means))
    save("floor-r2", numpy.mean(floor))
    save("grouped-r2", forest_r2(features, scores, fold_of_row))
    save("random-r2", numpy.mean(forest_r2(features, scores, load("random-fold-of-row"))))


def splits(fold_of_row: numpy.ndarray) -> list[tuple[numpy.ndarray, numpy.ndarray]]:
    """For each fold the rows to train on and those held out."""
    return [
        (numpy.flatnonzero(fold_of_row != fold), numpy.flatnonzero(fold_of_row == fold))
        for fold in range(fold_of_row.max() + 1)
    ]


def forest_r2(features, scores, fold_of_row) -> list[float]:
    found = []
    for seed, (training, test) in enumerate(splits(fold_of_row)):
        rows = filled(features, features[training])
        model = forest(load("forest"), seed)
        model.fit(rows[training], scores[training])
        found.append(r2_score(scores[test], model.predict(rows[test])))
    return found


main()
